import { begin, post, readSince, type Conversation } from './connection';
import { keep, kept } from './keeper';
import { embedded, meetParent, tellParent } from './parent';
import { PlainView } from './plain';
import { t } from './texts';
import { applyTheme } from './theme';

export interface Page {
  conversation: Promise<Conversation>;
  plain: PlainView;
  /** What the person said before the conversation was there, in order. */
  topic: string;
  /** Called by the full chat when it stands: the plain view rests and is gone from then on. */
  takeOver(): void;
  onOpen(listener: () => void): void;
  tellParent: typeof tellParent;
  renew(): Promise<Conversation>;
}

declare global {
  interface Window {
    backbotPage: Page;
    /** A button of the greeting that was pressed before this script ran; see early.ts. */
    backbotPressed?: HTMLElement;
  }
}

applyTheme();
document.documentElement.classList.toggle('embedded', embedded);

let resting = false;
let started = false;
let watermark = '';
const openListeners: (() => void)[] = [];
let resolveConversation: (conversation: Conversation) => void;
const conversation = new Promise<Conversation>((resolve) => (resolveConversation = resolve));

const plain = new PlainView(async (activity) => {
  tellParent({ type: 'started' });
  await post(await conversation, activity).catch(() => plain.fail(t('not_sent'), () => location.reload()));
});

const page: Page = {
  conversation,
  plain,
  topic: '',
  takeOver() {
    resting = true;
    plain.leave();
  },
  onOpen: (listener) => openListeners.push(listener),
  tellParent,
  async renew() {
    const made = await begin(null);
    keep({ id: made.id, token: made.token });
    return made;
  },
};
window.backbotPage = page;

async function start(saved: ReturnType<typeof kept>): Promise<void> {
  if (started) return;
  started = true;
  try {
    // A known conversation goes on where it was: its own last lines come in the place of the greeting.
    if (saved) plain.clear();
    else window.backbotPressed?.click();
    const made = await begin(saved);
    keep({ id: made.id, token: made.token });
    resolveConversation(made);
    void follow(made);
  } catch {
    started = false;
    plain.fail(t('down'), () => location.reload());
    tellParent({ type: 'error' });
  }
}

/** Polls while the plain view is in use; the full chat listens on its own stream. */
async function follow(made: Conversation): Promise<void> {
  while (!resting) {
    try {
      const set = await readSince(made, watermark);
      if (resting) return;
      watermark = set.watermark ?? watermark;
      plain.show(set.activities);
    } catch {
      // The next round asks again.
    }
    await new Promise((next) => setTimeout(next, 1000));
  }
}

/** One after the other, but fetched side by side, and only after the first paint. */
function loadRest(): void {
  const rest = document.getElementById('rest') as HTMLTemplateElement;
  document.head.append(rest.content.cloneNode(true));
  for (const url of JSON.parse(rest.dataset.scripts!) as string[]) {
    const script = document.createElement('script');
    script.src = url;
    script.async = false;
    document.head.append(script);
  }
}

let saved = embedded ? null : kept();
let opened = false;
meetParent({
  init: (given) => (saved = given),
  open(topic) {
    page.topic ||= topic;
    if (!opened) void start(saved);
    opened = true;
    openListeners.forEach((listener) => listener());
    (document.activeElement === document.body || !document.activeElement ? document.getElementById('title') : null)?.focus();
  },
  close() {},
});
document.getElementById('close')!.addEventListener('click', () => tellParent({ type: 'close' }));
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]')) tellParent({ type: 'close' });
});

if (!embedded) void start(saved);
requestAnimationFrame(() => setTimeout(loadRest));
