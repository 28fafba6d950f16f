export interface Texts {
  label: string;
  title: string;
  close: string;
  dismiss: string;
  loading: string;
  down: string;
  urgent: string;
  retry: string;
}

// The host puts the section web.loader of every language in the place of this string.
const all = '{{loader}}' as unknown as Record<string, Texts>;

/** The texts of the wanted language, of its family ("de" for "de-AT"), or of the first language there is. */
export function textsFor(lang: string): Texts {
  return all[lang] || all[lang.split('-')[0]] || all[Object.keys(all)[0]];
}
