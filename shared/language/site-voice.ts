import { enSite } from './en/site'
import { frSite } from './fr/site'
import { type Voice, voices } from './sentence'

export type SiteVoice = Voice<typeof enSite>

/** The voice of the public pages in a language. */
export const siteVoice = voices<typeof enSite>({ en: enSite, fr: frSite })
