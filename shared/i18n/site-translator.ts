import { enSiteSentences } from './en/site'
import { frSiteSentences } from './fr/site'
import { createTranslatorFactory, type Translator } from './translator'

export type SiteTranslator = Translator<typeof enSiteSentences>

/** Translates the sentences of the public pages. */
export const siteTranslator = createTranslatorFactory<typeof enSiteSentences>({
  en: enSiteSentences,
  fr: frSiteSentences,
})
