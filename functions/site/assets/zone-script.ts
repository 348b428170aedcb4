import { createHash } from 'node:crypto'

/**
 * Proposes the browser's time zone where none was chosen, and reloads a programme in that zone, by the address that
 * the button leads to. Zones are shown as their cities, which the forms
 * understand. Without the script the field holds the clinic's city and takes the name of any large city.
 */
const text = `'use strict'
{
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  const cityOf = (zone) => (zone.startsWith('Etc/') ? zone : zone.split('/').at(-1).replaceAll('_', ' '))
  const all = Intl.supportedValuesOf ? Intl.supportedValuesOf('timeZone') : []
  for (const field of document.querySelectorAll('input[list=zones]')) {
    if (!own || !field.hasAttribute('data-propose')) continue
    const differs = field.dataset.propose !== own
    if (!differs) continue
    field.value = cityOf(own)
    if (field.form.method !== 'get') continue
    const address = new URL(location)
    address.searchParams.set(field.name, field.value)
    location.replace(address)
  }
  for (const list of document.querySelectorAll('datalist#zones')) {
    list.append(...all.map((zone) => Object.assign(document.createElement('option'), { value: cityOf(zone) })))
  }
}
`
const digest = createHash('sha256').update(text).digest('base64url').slice(0, 10)

/** `path` changes with the text: it may be cached for a year. */
export const zoneScript = { text, path: `/zone.js?v=${digest}` } as const
