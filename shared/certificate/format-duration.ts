import type { Language } from '../domain/values/language'
import { localeOf } from '../i18n/language-properties'

/** `6 hours, 30 minutes` in a language; of less than an hour only minutes, of whole hours only hours. */
export const formatDuration = (minutes: number, language: Language): string => {
  const whole = Math.round(minutes)
  const parts = [
    { value: Math.floor(whole / 60), unit: 'hour' },
    { value: whole % 60, unit: 'minute' },
  ].filter(({ value, unit }) => value > 0 || (whole === 0 && unit === 'minute'))
  const locale = localeOf(language)
  const texts = parts.map(({ value, unit }) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value),
  )
  return new Intl.ListFormat(locale, { type: 'unit' }).format(texts)
}
