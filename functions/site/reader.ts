import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { Language, languages } from '../../shared/domain/clinic/clinic'
import type { SiteContext, SiteEnv } from './site'

const COOKIE = 'lang'
const YEAR = 31_536_000

/** Finds the visitor's language: the one asked for now, the one chosen before, the browser's, else English. */
export const reader: MiddlewareHandler<SiteEnv> = async (c, next) => {
  const asked = Language.safeParse(c.req.query('lang'))
  c.set('language', asked.data ?? chosenBefore(c) ?? fromBrowser(c.req.header('accept-language')) ?? 'en')
  await next()
  c.header('vary', 'Accept-Language, Cookie')
  if (asked.success) {
    setCookie(c, COOKIE, asked.data, {
      prefix: 'host',
      path: '/',
      maxAge: YEAR,
      sameSite: 'Lax',
      httpOnly: true,
      secure: true,
    })
  }
}

/** On a personal page the language of the registration, unless the visitor has chosen another. */
export const languageFor = (c: SiteContext, own: Language): Language =>
  Language.safeParse(c.req.query('lang')).data ?? chosenBefore(c) ?? own

const chosenBefore = (c: SiteContext): Language | undefined =>
  Language.safeParse(getCookie(c, COOKIE, 'host')).data

/** The first of our languages in `fr-CH, fr;q=0.9, en;q=0.8`, by weight (RFC 9110, 12.5.4). */
const fromBrowser = (header = ''): Language | undefined =>
  header
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part
        .trim()
        .toLowerCase()
        .split(/;\s*q=/)
      return { language: languages.find((one) => one === tag.split('-')[0]), weight: Number(weight ?? 1) }
    })
    .filter(({ language, weight }) => language !== undefined && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)[0]?.language
