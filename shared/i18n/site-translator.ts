import { enSiteSentences } from './en/site'
import { frSiteSentences } from './fr/site'
import { createTranslatorFactory, type Translator } from './translator'

export type SiteTranslator = Translator<typeof enSiteSentences>

/** The voice of the public pages in a language. */
export const siteTranslator = createTranslatorFactory<typeof enSiteSentences>({
  en: enSiteSentences,
  fr: frSiteSentences,
})
