import type { Activity } from './types';

/** What the page uses of Web Chat's published interface. */
interface WebChatApi {
  createDirectLine(options: { domain: string; token: string; conversationId: string }): DirectLine;
  createStore(initial: object, ...middleware: StoreMiddleware[]): Store;
  createBrowserWebSpeechPonyfillFactory(): unknown;
  renderWebChat(props: Record<string, unknown>, element: HTMLElement): void;
}

interface DirectLine {
  connectionStatus$: { subscribe(listener: (status: number) => void): { unsubscribe(): void } };
  end(): void;
}

interface StoreAction {
  type: string;
  payload?: any;
  meta?: any;
}

type Dispatch = (action: StoreAction) => unknown;
type StoreMiddleware = (api: { dispatch: Dispatch }) => (next: Dispatch) => Dispatch;

interface Store {
  dispatch: Dispatch;
}

type RenderElement = (...children: unknown[]) => unknown;
type ActivityMiddleware = () => (next: (...args: any[]) => RenderElement | false) => (card: { activity: Activity }, ...rest: any[]) => RenderElement | false;

declare global {
  const WebChat: WebChatApi;
  const React: { createElement(type: string, props: object | null, ...children: unknown[]): unknown };
}

export {};
export { WebChatApi, DirectLine, StoreAction, StoreMiddleware, Store, ActivityMiddleware, RenderElement };
