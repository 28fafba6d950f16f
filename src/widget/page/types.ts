/** What the page needs of a Bot Framework activity. */
export interface Activity {
  id?: string;
  type: string;
  timestamp?: string;
  text?: string;
  value?: unknown;
  from: { id?: string; role?: string };
  attachments?: { contentType: string; content: any }[];
  suggestedActions?: { actions: CardAction[] };
  channelData?: { backbot?: BackBotData; clientActivityID?: string };
}

export interface CardAction {
  type: string;
  title?: string;
  value?: unknown;
  text?: string;
  displayText?: string;
}

/** The part of channelData that BackBot writes, so that a page can follow without reading prose. */
export interface BackBotData {
  question?: string;
  kind?: string;
  progress?: { answered: number; about: number };
  outcome?: string;
  rules?: string[];
  methods?: string[];
  summary?: boolean;
  method?: string;
  step?: number;
  steps?: number;
  hold_seconds?: number;
  side?: 'left' | 'right' | 'both';
  /** Which of the method's sides this step is, and how many it has. */
  side_number?: number;
  sides?: number;
  image?: string;
}

export interface Saved {
  id: string;
  token: string;
}

export interface PageData {
  locale: string;
  locales: { id: string; name: string }[];
  texts: Record<string, string | string[]>;
}
