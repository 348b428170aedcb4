import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { languageDetector } from 'hono/language'
import { Language, supportedLanguages } from '../../../shared/domain/values/language'
import type { SiteContext, SiteEnv } from '../site-dependencies'

const LANGUAGE_COOKIE = 'lang'
const YEAR_IN_SECONDS = 31_536_000

/** Sets `language`: the one of `?lang=`, of the cookie, of Accept-Language (RFC 9110, 12.5.4), or else English. */
export const detectLanguage: MiddlewareHandler = languageDetector({
  order: ['querystring', 'cookie', 'header'],
  lookupQueryString: 'lang',
  lookupCookie: `__Host-${LANGUAGE_COOKIE}`,
  // Only a choice is remembered, by rememberLanguage: what a browser prefers may change.
  caches: false,
  supportedLanguages: [...supportedLanguages],
  fallbackLanguage: 'en',
})

/** Keeps a language that the visitor has chosen by `?lang=` for a year. */
export const rememberLanguage: MiddlewareHandler<SiteEnv> = async (c, next) => {
  await next()
  c.header('vary', 'Accept-Language, Cookie', { append: true })
  const chosen = Language.safeParse(c.req.query('lang'))
  if (chosen.success) {
    setCookie(c, LANGUAGE_COOKIE, chosen.data, {
      prefix: 'host',
      path: '/',
      maxAge: YEAR_IN_SECONDS,
      sameSite: 'Lax',
      httpOnly: true,
      secure: true,
    })
  }
}

/** On a personal page the language of the registration, unless the visitor has chosen another. */
export const languageForRegistrant = (c: SiteContext, registrationLanguage: Language): Language =>
  Language.safeParse(c.req.query('lang')).data ??
  Language.safeParse(getCookie(c, LANGUAGE_COOKIE, 'host')).data ??
  registrationLanguage
