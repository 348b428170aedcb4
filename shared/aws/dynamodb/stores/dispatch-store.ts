import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import { Campaign } from '../../../domain/campaign/campaign'
import { Dispatch } from '../../../domain/mail/dispatch'
import { LedgerEntry, ledgerEntryWith } from '../../../domain/mail/ledger'
import type { DispatchStore } from '../../../ports/dispatches'
import { itemIsNew, putIfMatches } from '../conditional-write'
import { dispatchKey, keyInClinic } from '../item-keys'
import { type StoredItem, toItem } from '../stored-item'
import { collectPages, type DynamoTable, queryByPrefix, queryPages } from '../table'

/** The items between the first dispatch and the last mail of a clinic. */
const WatchedItem = z.discriminatedUnion('type', [
  Dispatch.extend({ type: z.literal('dispatch') }),
  Campaign.extend({ type: z.literal('campaign') }),
  ledgerEntryWith({ type: z.literal('mail') }),
])

export const createDispatchStore = (table: DynamoTable): DispatchStore => ({
  listByClinic: (clinicId) =>
    collectPages(queryByPrefix(table, keyInClinic(clinicId, 'DISPATCH#'), Dispatch)),
  listWithUnfinishedMails: async (clinicId) => {
    const items = await collectPages(queryPages(table, WatchedItem, dispatchesAndUnfinished(clinicId)))
    const dispatches: Dispatch[] = []
    const mails: LedgerEntry[] = []
    const campaigns: Campaign[] = []
    for (const item of items) {
      if (item.type === 'dispatch') dispatches.push(Dispatch.parse(item))
      else if (item.type === 'campaign') campaigns.push(Campaign.parse(item))
      else mails.push(LedgerEntry.parse(item))
    }
    return { dispatches, mails, campaigns }
  },
  add: async (dispatch) =>
    (await putIfMatches(table, toDispatchItem(dispatch), itemIsNew)).written ? 'added' : 'exists',
  transition: async (from, dispatch) => {
    const { written } = await putIfMatches(table, toDispatchItem(dispatch), {
      expression: '#state = :from',
      names: { '#state': 'state' },
      values: { ':from': from },
    })
    return written ? 'moved' : 'conflict'
  },
})

/**
 * Dispatches, campaigns (`INVITATIONS#`) and mails are neighbours in the order of sort keys.
 * Read past the finished mails: an index for the few others would cost two more writes with every mail.
 */
const dispatchesAndUnfinished = (clinicId: string) => ({
  KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
  FilterExpression: '#type = :dispatch OR #state IN (:running, :due, :claimed, :ambiguous)',
  ExpressionAttributeNames: { '#type': 'type', '#state': 'state' },
  ExpressionAttributeValues: marshall({
    ':pk': keyInClinic(clinicId, '').pk,
    ':first': 'DISPATCH#',
    ':last': 'MAIL$',
    ':dispatch': 'dispatch',
    ':running': 'running',
    ':due': 'due',
    ':claimed': 'claimed',
    ':ambiguous': 'ambiguous',
  }),
  ConsistentRead: true,
})

const toDispatchItem = (dispatch: Dispatch): StoredItem =>
  toItem(dispatchKey(dispatch), 'dispatch', Dispatch, dispatch)
