import { withoutDoubles } from './doubles';
import { icon } from './dom';
import { numbersIn } from './numbers';
import { copy, print, type Summary } from './summary';
import { t } from './texts';
import type { Activity } from './types';
import type { ActivityMiddleware } from './webchat';

const levels = ['self_care', 'see_professional', 'urgent', 'emergency'] as const;
type Level = (typeof levels)[number];

/**
 * Frames an outcome by its level: a heading with an icon and a word, a border and a background, so that the level is
 * seen without reading and without colours.
 * `appeared` is called once for each outcome, when it stands on the page.
 */
export function outcomeFrame(summary: Summary, appeared: () => void): ActivityMiddleware {
  return () => (next) => (card, ...rest) => {
    const level = card.activity?.channelData?.backbot?.outcome as Level | undefined;
    const { title, body } = headed(card.activity, level);
    const inner = next(body ? { ...card, activity: withoutDoubles(body) } : card, ...rest);
    if (!inner || card.activity?.from.role !== 'bot') return inner;
    if (card.activity.channelData?.backbot?.summary) return (...children) => React.createElement('div', { className: 'noted' }, inner(...children), take(() => card.activity.text ?? ''));
    if (!level || !levels.includes(level)) return inner;
    return (...children) =>
      React.createElement(
        'section',
        { className: `outcome ${level}`, 'aria-label': t(`outcome.${level}.label`) },
        React.createElement('div', { className: 'level', ref: draw(level, appeared) }, React.createElement('strong', null, t(`outcome.${level}.label`)), title && React.createElement('h2', null, title)),
        callLinks(level, card.activity),
        inner(...children),
        take(() => summary.text),
      );
  };
}

/** An advice begins with its title in bold; in the frame that is the heading, and is not said again below it. */
function headed(activity: Activity | undefined, level: Level | undefined): { title?: string; body?: Activity } {
  const title = level && activity?.text?.match(/^\*\*(.+?)\*\*\n+/);
  return activity && title ? { title: title[1], body: { ...activity, text: activity.text!.slice(title[0].length) } } : { body: activity };
}

/** Where every minute counts, the numbers that the advice names are one touch away. */
const callLinks = (level: Level, { text }: Activity) => {
  const numbers = level === 'emergency' || level === 'urgent' ? numbersIn(text ?? '') : [];
  return numbers.length ? React.createElement('div', { className: 'calls' }, ...numbers.map((number) => React.createElement('a', { key: number, href: `tel:${number.replace(/\D/g, '')}` }, t('outcome.call', { number })))) : null;
};

const take = (text: () => string) =>
  React.createElement(
    'div',
    { className: 'take' },
    React.createElement('button', { type: 'button', onClick: () => print(text()) }, t('summary.print')),
    React.createElement('button', { type: 'button', onClick: (event: Event) => copy(text(), event.currentTarget as HTMLElement) }, t('summary.copy')),
  );

/** The icon is drawn into the heading when it comes; React calls again with each rendering. */
const draw = (level: Level, appeared: () => void) => (element: HTMLElement | null) => {
  if (!element || element.querySelector('svg')) return;
  element.prepend(icon(level));
  appeared();
};
