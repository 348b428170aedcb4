import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { Language, supportedLanguages } from '../../../shared/domain/values/language'
import type { SiteContext, SiteEnv } from '../site-dependencies'

const LANGUAGE_COOKIE = 'lang'
const YEAR_IN_SECONDS = 31_536_000

/** Finds the visitor's language: the one asked for now, the one chosen before, the browser's, else English. */
export const detectLanguage: MiddlewareHandler<SiteEnv> = async (c, next) => {
  const requested = Language.safeParse(c.req.query('lang'))
  c.set(
    'language',
    requested.data ?? languageFromCookie(c) ?? languageFromBrowser(c.req.header('accept-language')) ?? 'en',
  )
  await next()
  c.header('vary', 'Accept-Language, Cookie')
  if (requested.success) {
    setCookie(c, LANGUAGE_COOKIE, requested.data, {
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
  Language.safeParse(c.req.query('lang')).data ?? languageFromCookie(c) ?? registrationLanguage

const languageFromCookie = (c: SiteContext): Language | undefined =>
  Language.safeParse(getCookie(c, LANGUAGE_COOKIE, 'host')).data

/** The first of our languages in `fr-CH, fr;q=0.9, en;q=0.8`, by weight (RFC 9110, 12.5.4). */
const languageFromBrowser = (header = ''): Language | undefined =>
  header
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part
        .trim()
        .toLowerCase()
        .split(/;\s*q=/)
      return {
        language: supportedLanguages.find((one) => one === tag.split('-')[0]),
        weight: Number(weight ?? 1),
      }
    })
    .filter(({ language, weight }) => language !== undefined && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)[0]?.language
