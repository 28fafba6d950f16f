import type { Activity, CardAction } from './types';

/** A button of an activity, whatever kind of card it came from. */
export interface Answer {
  title: string;
  action: CardAction;
}

export interface Reading {
  /** The texts a person reads, top to bottom. */
  texts: string[];
  answers: Answer[];
  /** True when the card has fields (a checklist), which the plain view can't show. */
  hasFields: boolean;
}

/** Reads any activity as texts and buttons: plain text, suggested actions, hero and Adaptive Cards. */
export function readActivity(activity: Activity): Reading {
  const reading: Reading = { texts: activity.text ? [activity.text] : [], answers: [], hasFields: false };
  for (const { contentType, content } of activity.attachments ?? []) {
    if (contentType === 'application/vnd.microsoft.card.adaptive') readAdaptive(content, reading);
    else if (contentType?.startsWith('application/vnd.microsoft.card.')) {
      for (const text of [content.title, content.subtitle, content.text]) if (text) reading.texts.push(text);
      for (const action of content.buttons ?? []) reading.answers.push({ title: action.title, action });
    }
  }
  for (const action of activity.suggestedActions?.actions ?? []) {
    reading.answers.push({ title: action.title ?? String(action.value), action });
  }
  return reading;
}

function readAdaptive(node: any, reading: Reading): void {
  if (!node || typeof node !== 'object' || node.isVisible === false) return;
  if (Array.isArray(node)) return node.forEach((child) => readAdaptive(child, reading));
  if (node.type === 'TextBlock' && node.text) reading.texts.push(node.text);
  if (typeof node.type === 'string' && node.type.startsWith('Input.')) {
    reading.hasFields = true;
    if (node.label) reading.texts.push(node.label);
  }
  if (node.type === 'Action.Submit' && node.title) {
    reading.answers.push({ title: node.title, action: { type: 'submit', title: node.title, value: node.data } });
  }
  for (const part of [node.body, node.items, node.columns, node.actions]) readAdaptive(part, reading);
}

export function isBotMessage(activity: Activity): boolean {
  return activity.type === 'message' && activity.from.role === 'bot';
}

/** The activity a client sends when this button is pressed. */
export function toPost(action: CardAction): Pick<Activity, 'text' | 'value'> & { channelData?: object } {
  switch (action.type) {
    case 'messageBack':
      return { text: action.text, value: action.value, channelData: { messageBack: { displayText: action.displayText ?? action.title } } };
    case 'submit':
    case 'postBack':
      return typeof action.value === 'string'
        ? { text: action.value, channelData: { postBack: true } }
        : { value: action.value, channelData: { postBack: true } };
    default:
      return { text: String(action.value ?? action.title ?? '') };
  }
}
