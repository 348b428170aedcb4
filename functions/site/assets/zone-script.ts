import { createHash } from 'node:crypto'

/**
 * Proposes the browser's time zone where none was chosen, and reloads a programme in that zone, by the address that
 * the button leads to. Without the script the field holds the clinic's zone and takes the name of any large city.
 */
const text = `'use strict'
{
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  const all = Intl.supportedValuesOf ? Intl.supportedValuesOf('timeZone') : []
  for (const field of document.querySelectorAll('input[list=zones]')) {
    if (!own || !field.hasAttribute('data-propose')) continue
    const differs = field.value !== own
    field.value = own
    if (!differs || field.form.method !== 'get') continue
    const address = new URL(location)
    address.searchParams.set(field.name, own)
    location.replace(address)
  }
  for (const list of document.querySelectorAll('datalist#zones')) {
    list.append(...all.map((zone) => Object.assign(document.createElement('option'), { value: zone })))
  }
}
`
const digest = createHash('sha256').update(text).digest('base64url').slice(0, 10)

/** `path` changes with the text: it may be cached for a year. */
export const zoneScript = { text, path: `/zone.js?v=${digest}` } as const
