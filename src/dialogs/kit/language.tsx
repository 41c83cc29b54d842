/** The language of the page, known to all its parts. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../text/language.ts';
import { kitTexts } from '../../text/pages/kit.ts';
import type { Texts } from '../../text/pages/texts.ts';

export const LanguageContext = createContext<Language>('vi');

export const useLanguage = (): Language => useContext(LanguageContext);

/** The words of a page in its language. */
export function useTexts<T>(texts: Texts<T>): T {
  return texts[useLanguage()];
}

export const useKitTexts = () => useTexts(kitTexts);
