import type { FormValues } from './form-values'

/** The name of the checkbox or hidden field for an item; its value is the version that was shown. */
export const selectionFieldName = (id: string): string => `chosen.${id}`

/** The most items that a form acts on at once. */
const MAX_SELECTED = 100

/** The selected items of a form, with the version of each that was shown. */
export const readSelection = (values: FormValues): { id: string; version: number }[] =>
  Object.entries(values)
    .flatMap(([name, value]) => {
      const [, id] = /^chosen\.([\w-]{1,40})$/.exec(name) ?? []
      return id !== undefined && /^\d{1,6}$/.test(value) ? [{ id, version: Number(value) }] : []
    })
    .slice(0, MAX_SELECTED)
