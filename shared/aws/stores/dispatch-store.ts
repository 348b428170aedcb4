import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import { Campaign } from '../../domain/campaign/campaign'
import { Dispatch } from '../../domain/mail/dispatch'
import { LedgerEntry } from '../../domain/mail/ledger'
import type { DispatchStore } from '../../ports/dispatches'
import { dispatchKey, inClinic } from '../table/keys'
import { type Item, toItem } from '../table/stored-item'
import { allOf, pagesOf, queryPages, type Table } from '../table/table'
import { isNew, putIf } from '../table/write'

/** What lies between the first dispatch and the last mail of a clinic. */
const Watched = z.discriminatedUnion('type', [
  Dispatch.extend({ type: z.literal('dispatch') }),
  Campaign.extend({ type: z.literal('campaign') }),
  LedgerEntry.extend({ type: z.literal('mail') }),
])

export const dispatchStore = (table: Table): DispatchStore => ({
  ofClinic: (clinicId) => allOf(pagesOf(table, inClinic(clinicId, 'DISPATCH#'), Dispatch)),
  withUnfinishedMails: async (clinicId) => {
    const items = await allOf(queryPages(table, Watched, dispatchesAndUnfinished(clinicId)))
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
  add: async (dispatch) => ((await putIf(table, itemOf(dispatch), isNew)) ? 'exists' : 'added'),
  move: async (from, dispatch) => {
    const inTheWay = await putIf(table, itemOf(dispatch), {
      expression: '#state = :from',
      names: { '#state': 'state' },
      values: { ':from': from },
    })
    return inTheWay ? 'conflict' : 'moved'
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
    ':pk': inClinic(clinicId, '').pk,
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

const itemOf = (dispatch: Dispatch): Item => toItem(dispatchKey(dispatch), 'dispatch', Dispatch, dispatch)
