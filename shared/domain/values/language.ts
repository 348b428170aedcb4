import * as z from 'zod'

/** The languages of pages and mails, as ISO 639-1 codes; the first one is the fallback. */
export const supportedLanguages = ['en', 'ar', 'zh', 'fr', 'ru', 'es', 'pt'] as const
export const Language = z.enum(supportedLanguages)
export type Language = z.infer<typeof Language>

/** Any language, for example one in which people speak, as an ISO 639-1 code. */
export const LanguageCode = z.string().regex(/^[a-z]{2}$/)
