import { UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { isCampaignMail } from '../../../../domain/campaign/campaign-mail'
import { messageKindOf } from '../../../../domain/mail/kinds/message-kinds'
import { LedgerEntry } from '../../../../domain/mail/ledger/ledger'
import { CountedMails } from '../../../../domain/mail/ledger/mail-counts'
import { isMailOfClinic } from '../../../../domain/mail/ledger/mail-key'
import { DAY_MS, toEpochMillis } from '../../../../domain/values/time/instant'
import type { LedgerStore } from '../../../../ports/ledger'
import { shortTimeouts } from '../../../call-timeouts'
import { batchGetItems } from '../../batch-items'
import {
  itemIsNew,
  notCountedAfter,
  putIfMatches,
  retryOnContention,
  toConditionParams,
  transactWrite,
  type WriteCondition,
} from '../../conditional-write'
import { getItem } from '../../get-item'
import { keyInClinic } from '../../item-keys'
import { mailCountsKey, mailKey } from '../../mail-keys'
import { fromItem, type StoredItem, toItem } from '../../stored-item'
import { collectPages, type DynamoTable, queryByPrefix } from '../../table'
import { auditItem } from '../clinics/clinic-store'
import { watchUpdate } from '../clinics/clinic-watch'

export const createLedgerStore = (table: DynamoTable): LedgerStore => ({
  get: (key) => getItem(table, mailKey(key), LedgerEntry),
  getMany: (keys) => batchGetItems(table, keys.map(mailKey), LedgerEntry),
  listByRecipient: (clinicId, recipientId) =>
    collectPages(queryByPrefix(table, keyInClinic(clinicId, `MAIL#${recipientId}#`), LedgerEntry)),
  pages: (clinicId) => queryByPrefix(table, keyInClinic(clinicId, 'MAIL#'), LedgerEntry),
  add: async (entry) => {
    const { written } = mayBeLost(entry)
      ? await transactWrite(table, {
          mail: {
            Put: { TableName: table.name, Item: toLedgerItem(entry), ...toConditionParams(itemIsNew) },
          },
          watch: watchUpdate(table, entry.clinicId),
        })
      : await putIfMatches(table, toLedgerItem(entry), itemIsNew)
    return written ? 'added' : 'exists'
  },
  claim: async (entry) => {
    const put = await putIfMatches(table, toLedgerItem(entry), isClaimable(entry))
    if (put.written) return { claimed: true, entry }
    return { claimed: false, entry: fromItem(LedgerEntry, put.existing) }
  },
  settle: async (from, entry) => {
    const { written } = await putIfMatches(table, toLedgerItem(entry), entryUnchanged(from))
    return written ? 'settled' : 'conflict'
  },
  reopen: async (from, entry, audit) => {
    const put = (Item: StoredItem, condition: WriteCondition) => ({
      Put: { TableName: table.name, Item, ...toConditionParams(condition) },
    })
    const { written } = await transactWrite(table, {
      mail: put(toLedgerItem(entry), entryUnchanged(from)),
      audit: put(auditItem(audit), itemIsNew),
      watch: watchUpdate(table, entry.clinicId),
    })
    return written ? 'reopened' : 'conflict'
  },
  counted: (clinicId) => getItem(table, mailCountsKey(clinicId), CountedMails),
  saveCounted: async (clinicId, counted) => {
    const item = toItem(mailCountsKey(clinicId), 'mail-counts', CountedMails, counted)
    return (await putIfMatches(table, item, notCountedAfter(counted))).written ? 'saved' : 'later'
  },
  markUncounted: async (mails) => {
    for (const [clinicId, ofClinic] of Map.groupBy(mails, (mail) => mail.clinicId)) {
      const campaigns = ofClinic.flatMap((mail) => (isCampaignMail(mail) ? [mail.campaign] : []))
      const { Update } = watchUpdate(table, clinicId, campaigns)
      await retryOnContention(table, () =>
        table.client.send(new UpdateItemCommand(Update), shortTimeouts.oneItem),
      )
    }
  },
})

/** A due mail that no dispatch, no campaign and no regular run queues again. */
const mayBeLost = (entry: LedgerEntry): boolean =>
  entry.state === 'due' && !isCampaignMail(entry) && isMailOfClinic(entry)

/** Entries of a clinic are erased with it; an entry whose kind is kept for some days expires. */
const toLedgerItem = (entry: LedgerEntry): StoredItem => {
  const { keptDays } = messageKindOf(entry.kind)
  return toItem(mailKey(entry), 'mail', LedgerEntry, entry, {
    ...(keptDays !== undefined && {
      expiresAt: Math.ceil((toEpochMillis(entry.dueAt) + keptDays * DAY_MS) / 1000),
    }),
  })
}

/**
 * An item that is not there fulfils `attribute_not_exists` only. The attempt before keeps a worker that read
 * the entry long ago from claiming under a number that another has used.
 */
const isClaimable = (entry: LedgerEntry): WriteCondition => ({
  expression: 'attribute_not_exists(pk) OR (#state IN (:due, :ambiguous) AND attempt = :before)',
  names: { '#state': 'state' },
  values: { ':due': 'due', ':ambiguous': 'ambiguous', ':before': entry.attempt - 1 },
})

const entryUnchanged = ({
  state,
  attempt,
  feedback,
}: Parameters<LedgerStore['settle']>[0]): WriteCondition => ({
  expression: `#state = :state AND attempt = :attempt${feedback === undefined ? '' : ' AND feedback = :feedback'}`,
  names: { '#state': 'state' },
  values: { ':state': state, ':attempt': attempt, ...(feedback !== undefined && { ':feedback': feedback }) },
})
