/** The two languages of the product. */
export type Language = 'vi' | 'en';

/** The user's language by the locale of the account: English for "en…", else Vietnamese. */
export function languageOf(locale: string): Language {
  return locale.toLowerCase().startsWith('en') ? 'en' : 'vi';
}
