import type { CardAction } from './types';
import type { Store } from './webchat';

/** Says something in the person's name, as if typed. */
export function sendText(store: Store, text: string): void {
  store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text } });
}

/** Presses a card's button for the person, in the way Web Chat itself sends it. */
export function sendAction(store: Store, action: CardAction): void {
  if (action.type === 'messageBack') {
    store.dispatch({
      type: 'WEB_CHAT/SEND_MESSAGE_BACK',
      payload: { value: action.value, text: action.text, displayText: action.displayText ?? action.title },
    });
  } else if (action.type === 'submit' || action.type === 'postBack') {
    store.dispatch({ type: 'WEB_CHAT/SEND_POST_BACK', payload: { value: action.value } });
  } else {
    sendText(store, String(action.value ?? action.title ?? ''));
  }
}
