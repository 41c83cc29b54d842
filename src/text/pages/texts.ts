/** The words of a page in both languages: the Vietnamese ones give the shape that the English ones must have. */
import type { Language } from '../language.ts';

export type Texts<T> = Readonly<Record<Language, T>>;
