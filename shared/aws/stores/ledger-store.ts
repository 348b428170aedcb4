import { LedgerEntry } from '../../domain/mail/ledger'
import type { LedgerStore } from '../../ports/ledger'
import { inClinic, mailKey } from '../table/keys'
import { fromItem, type Item, toItem } from '../table/stored-item'
import { allOf, getItem, pagesOf, type Table } from '../table/table'
import { type Condition, isNew, putIf } from '../table/write'

export const ledgerStore = (table: Table): LedgerStore => ({
  get: (key) => getItem(table, mailKey(key), LedgerEntry),
  ofRecipient: (clinicId, recipientId) =>
    allOf(pagesOf(table, inClinic(clinicId, `MAIL#${recipientId}#`), LedgerEntry)),
  pages: (clinicId) => pagesOf(table, inClinic(clinicId, 'MAIL#'), LedgerEntry),
  add: async (entry) => ((await putIf(table, itemOf(entry), isNew)) ? 'exists' : 'added'),
  claim: async (entry) => {
    const inTheWay = await putIf(table, itemOf(entry), mayBeClaimed(entry))
    return inTheWay ? { claimed: false, entry: fromItem(LedgerEntry, inTheWay) } : { claimed: true, entry }
  },
  settle: async (from, entry) => {
    const inTheWay = await putIf(table, itemOf(entry), stillAs(from))
    return inTheWay ? 'conflict' : 'settled'
  },
})

const itemOf = (entry: LedgerEntry): Item => toItem(mailKey(entry), 'mail', LedgerEntry, entry)

/**
 * An item that is not there fulfils `attribute_not_exists` only. The attempt before keeps a worker that read
 * the entry long ago from claiming under a number that another has used.
 */
const mayBeClaimed = (entry: LedgerEntry): Condition => ({
  expression: 'attribute_not_exists(pk) OR (#state IN (:due, :ambiguous) AND attempt = :before)',
  names: { '#state': 'state' },
  values: { ':due': 'due', ':ambiguous': 'ambiguous', ':before': entry.attempt - 1 },
})

const stillAs = ({ state, attempt, feedback }: Parameters<LedgerStore['settle']>[0]): Condition => ({
  expression: `#state = :state AND attempt = :attempt${feedback === undefined ? '' : ' AND feedback = :feedback'}`,
  names: { '#state': 'state' },
  values: { ':state': state, ':attempt': attempt, ...(feedback !== undefined && { ':feedback': feedback }) },
})
