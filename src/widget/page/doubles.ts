import { readActivity } from './activity';
import { plainText } from './markdown';
import type { Activity } from './types';

/**
 * A message carries its words as text too, for channels that show no cards. Where the card says the same, Web Chat would
 * show it twice; then the text stays out.
 */
export function withoutDoubles(activity: Activity): Activity {
  if (!activity.text || !activity.attachments?.length) return activity;
  const headless = withoutHeading(activity, activity.attachments);
  if (headless) return headless;
  const card = readActivity({ ...activity, text: undefined }).texts.map(squeeze).join(' ');
  const rest = activity.text.split(/\n{2,}/).filter((block) => !card.includes(squeeze(block)));
  return rest.length ? { ...activity, text: rest.join('\n\n') } : { ...activity, text: undefined };
}

/** An outcome's text begins with the card's heading and says more; there the heading leaves the card. */
function withoutHeading(activity: Activity, [first, ...others]: NonNullable<Activity['attachments']>): Activity | null {
  const [heading, ...body] = first.content?.body ?? [];
  if (!heading?.items || !body.length) return null;
  const titles = readActivity({ ...activity, text: undefined, suggestedActions: undefined, attachments: [{ ...first, content: { body: [heading] } }] }).texts;
  const text = squeeze(activity.text!);
  if (!titles.length || !titles.every((title) => text.includes(squeeze(title)))) return null;
  return { ...activity, attachments: [{ ...first, content: { ...first.content, body } }, ...others] };
}

const squeeze = (text: string) => plainText(text).replace(/\s+/g, ' ').trim();
