import { readActivity } from './activity';
import { plainText } from './markdown';
import type { Activity } from './types';

/**
 * A message carries its words as text too, for channels that show no cards. Where the card says the same, Web Chat would
 * show it twice; then the text stays out.
 */
export function withoutDoubles(activity: Activity): Activity {
  if (!activity.text || !activity.attachments?.length) return activity;
  const card = readActivity({ ...activity, text: undefined }).texts.map(squeeze).join(' ');
  const rest = activity.text.split(/\n{2,}/).filter((block) => !card.includes(squeeze(block)));
  return rest.length ? { ...activity, text: rest.join('\n\n') } : { ...activity, text: undefined };
}

const squeeze = (text: string) => plainText(text).replace(/\s+/g, ' ').trim();
