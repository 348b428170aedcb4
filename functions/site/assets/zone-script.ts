import { createHash } from 'node:crypto'

/**
 * Proposes the browser's time zone where none was chosen, and writes the times of a programme in that zone beside the
 * clinic's, as the server does for a zone that was chosen. Zones are shown as their cities, which the forms understand;
 * the list of all is made when a visitor comes to the field, because it takes long on a slow phone. The question below a
 * field follows what is typed and the clock. Without the script
 * the field holds the clinic's city and takes the name of any large city.
 */
const text = `'use strict'
{
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  const cityOf = (zone) => (zone.startsWith('Etc/') ? zone : zone.split('/').at(-1).replaceAll('_', ' '))
  const allZones = () => (Intl.supportedValuesOf ? Intl.supportedValuesOf('timeZone') : [])
  const listZones = () => {
    for (const list of document.querySelectorAll('datalist#zones'))
      list.append(...allZones().map((zone) => Object.assign(document.createElement('option'), { value: cityOf(zone) })))
  }
  const { lang, dir } = document.documentElement
  const comma = { ar: '، ', zh: '，' }[lang] ?? ', '
  const two = (number) => String(number).padStart(2, '0')
  const clock = (at) => two(at.getHours()) + ':' + two(at.getMinutes())
  const offset = (at) => {
    const minutes = -at.getTimezoneOffset()
    return 'UTC' + (minutes < 0 ? '-' : '+') + two(Math.trunc(Math.abs(minutes) / 60)) + ':' + two(Math.abs(minutes) % 60)
  }
  const place = (at) => ' (' + (own.includes('/') ? cityOf(own) + comma : '') + offset(at) + ')'
  const range = (from, to) => {
    const text = clock(from) + (+to === +from ? '' : '–' + clock(to))
    return dir === 'rtl' ? '\\u2066' + text + '\\u2069' : text
  }
  const full = (from, to, format) => {
    const date = (at) => (lang === 'fr' ? format.format(at).replace(/(^|\\D)1 (?=\\p{L})/u, '$11er ') : format.format(at))
    const isOneOffset = offset(from) === offset(to)
    const isOneDate = date(from) === date(to)
    const hours = isOneDate && isOneOffset
      ? range(from, to)
      : clock(from) + (isOneOffset ? '' : place(from)) + ' – ' + (isOneDate ? '' : date(to) + comma) + clock(to)
    return date(from) + comma + hours + place(to)
  }
  const writeOwnTimes = (clinicZone, { label, word, locale }) => {
    const dates = Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    const [here, there] = [own, clinicZone].map((timeZone) =>
      Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' }))
    for (const span of document.querySelectorAll('[data-own]')) {
      const [from, to] = span.dataset.own.split('/').map((at) => new Date(at))
      if ([from, to].every((at) => here.format(at) === there.format(at))) continue
      const isFull = span.dataset.form === 'full'
      const time = document.createElement('bdi')
      time.textContent = isFull ? label + full(from, to, dates) : range(from, to)
      span.append(isFull ? document.createElement('br') : word + ' ', time)
    }
  }
  const timeIn = (timeZone) => {
    const names = Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts()
    const { value } = names.find(({ type }) => type === 'timeZoneName')
    const [, sign, hours, minutes] = /([+-])(\\d+):?(\\d*)/.exec(value) ?? [, '+', 0, '']
    const clock = Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format()
    return [clock, 'UTC' + sign + two(hours) + ':' + (minutes || '00')]
  }
  const isNamed = (zone, typed) => [zone, cityOf(zone)].some((name) => name.toLowerCase() === typed)
  const zoneNamed = (typed) => (isNamed(own, typed) ? own : allZones().find((zone) => isNamed(zone, typed)))
  const askTime = (field, question) => {
    const { now } = question.dataset
    const time = question.querySelector('bdi')
    const served = time.textContent
    const ask = () => {
      const zone = field.value === field.defaultValue ? now : zoneNamed(field.value.trim().toLowerCase())
      question.hidden = !zone
      if (!zone) return
      const [clock, offset] = timeIn(zone)
      // What was served has the city in the language of the page.
      time.textContent = zone === now
        ? clock + served.slice(5).replace(/UTC.*/, offset + ')')
        : clock + ' (' + (zone.includes('/') ? cityOf(zone) + comma : '') + offset + ')'
    }
    field.addEventListener('input', ask)
    setInterval(ask, 10_000)
    return ask
  }
  for (const field of document.querySelectorAll('input[list=zones]')) {
    field.addEventListener('focus', listZones, { once: true })
    const question = document.getElementById(field.id + '-now')
    const ask = question && askTime(field, question)
    const zone = field.dataset.propose
    if (own && zone !== undefined && zone !== own) {
      field.value = cityOf(own)
      if (field.form.dataset.label) writeOwnTimes(zone, field.form.dataset)
    }
    if (ask) ask()
  }
}
`
const digest = createHash('sha256').update(text).digest('base64url').slice(0, 10)

/** `path` changes with the text: it may be cached for a year. */
export const zoneScript = { text, path: `/zone.js?v=${digest}` } as const
