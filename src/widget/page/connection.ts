import { data } from './texts';
import type { Activity, Saved } from './types';

const service = new URL('v3/directline', document.baseURI).href;

export interface Conversation extends Saved {
  service: string;
  isNew: boolean;
}

/** The conversation is not there any more (retention, "forget me", another server): a new one is due. */
class Gone extends Error {}

async function call<T>(method: string, path: string, token: string | null, body?: unknown): Promise<T> {
  const response = await fetch(service + path, {
    method,
    headers: { ...(token && { authorization: `Bearer ${token}` }), ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if ([401, 403, 404].includes(response.status)) throw new Gone(String(response.status));
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  return response.json();
}

/** Goes on with the saved conversation where it still exists, else begins one. */
export async function begin(saved: Saved | null): Promise<Conversation> {
  if (saved) {
    try {
      const { token } = await call<{ token: string }>('POST', '/tokens/refresh', saved.token);
      await call('GET', `/conversations/${saved.id}/activities`, token);
      return { id: saved.id, token, service, isNew: false };
    } catch (error) {
      if (!(error instanceof Gone)) throw error;
    }
  }
  const made = await call<{ token: string }>('POST', '/tokens/generate', null, {});
  const started = await call<{ conversationId: string; token?: string }>('POST', '/conversations', made.token, { locale: data.locale });
  return { id: started.conversationId, token: started.token ?? made.token, service, isNew: true };
}

export async function readSince(conversation: Conversation, watermark: string) {
  return call<{ activities: Activity[]; watermark: string }>(
    'GET', `/conversations/${conversation.id}/activities?watermark=${watermark}`, conversation.token);
}

export async function post(conversation: Conversation, activity: object): Promise<void> {
  await call('POST', `/conversations/${conversation.id}/activities`, conversation.token, {
    type: 'message',
    from: { id: '', role: 'user' },
    locale: data.locale,
    ...activity,
  });
}

/** True when the server no longer knows this conversation; false also when the server can't be asked now. */
export async function isGone(conversation: Conversation): Promise<boolean> {
  try {
    await call('GET', `/conversations/${conversation.id}/activities`, conversation.token);
    return false;
  } catch (error) {
    return error instanceof Gone;
  }
}
