import { paginateQuery } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { Campaign } from '../../../../domain/campaign/campaign'
import { Dispatch } from '../../../../domain/mail/dispatches/dispatch'
import { LedgerEntry } from '../../../../domain/mail/ledger/ledger'
import { CountedEntry, createMailCounter } from '../../../../domain/mail/ledger/mail-counts'
import { createReachCounter, ReachingEntry } from '../../../../domain/mail/ledger/mail-reach'
import type { DispatchStore } from '../../../../ports/dispatches'
import { itemIsNew, putIfMatches } from '../../conditional-write'
import { keyInClinic } from '../../item-keys'
import { dispatchKey } from '../../mail-keys'
import { fromItem, type StoredItem, toItem } from '../../stored-item'
import { collectPages, type DynamoTable, queryByPrefix } from '../../table'

export const createDispatchStore = (table: DynamoTable): DispatchStore => ({
  listByClinic: (clinicId) =>
    collectPages(queryByPrefix(table, keyInClinic(clinicId, 'DISPATCH#'), Dispatch)),
  listWithUnfinishedMails: async (clinicId) => {
    const dispatches: Dispatch[] = []
    const mails: LedgerEntry[] = []
    const campaigns: Campaign[] = []
    const counter = createMailCounter()
    const reachCounter = createReachCounter()
    for await (const { Items = [] } of paginateQuery(
      { client: table.client },
      dispatchesToMails(table, clinicId),
    ))
      for (const item of Items) {
        if (item.type?.S === 'dispatch') dispatches.push(fromItem(Dispatch, item))
        else if (item.type?.S === 'campaign') campaigns.push(fromItem(Campaign, item))
        else if (item.type?.S === 'mail') {
          counter.add(fromItem(CountedEntry, item))
          reachCounter.add(fromItem(ReachingEntry, item))
          if (unfinishedStates.has(item.state?.S)) mails.push(fromItem(LedgerEntry, item))
        }
      }
    return { dispatches, mails, tally: counter.tally(), reach: reachCounter.reach(), campaigns }
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

const unfinishedStates: ReadonlySet<string | undefined> = new Set(['due', 'claimed', 'ambiguous'])

/**
 * Dispatches, campaigns (`INVITATIONS#`) and mails are neighbours in the order of sort keys. The finished mails are read
 * too: they are counted, and an index for the few others would cost two more writes with every mail.
 */
const dispatchesToMails = (table: DynamoTable, clinicId: string) => ({
  TableName: table.name,
  KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
  ExpressionAttributeValues: marshall({
    ':pk': keyInClinic(clinicId, '').pk,
    ':first': 'DISPATCH#',
    ':last': 'MAIL$',
  }),
  ConsistentRead: true,
})

const toDispatchItem = (dispatch: Dispatch): StoredItem =>
  toItem(dispatchKey(dispatch), 'dispatch', Dispatch, dispatch)
