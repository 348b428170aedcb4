import { Suppression } from '../domain/suppression'
import type { SuppressionStore } from '../ports'
import { suppressionKey } from './keys'
import { toItem } from './stored-item'
import { getItem, type Table } from './table'
import { isNew, putIf } from './write'

export const suppressionStore = (table: Table): SuppressionStore => ({
  find: (personId) => getItem(table, suppressionKey(personId), Suppression),
  suppress: async (suppression) => {
    const key = suppressionKey(suppression.personId)
    const known = await putIf(table, toItem(key, 'suppression', Suppression, suppression), isNew)
    return known ? 'known' : 'suppressed'
  },
})
