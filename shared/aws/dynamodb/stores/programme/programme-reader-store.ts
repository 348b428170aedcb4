import { randomBytes } from 'node:crypto'
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { staffId } from '../../../../domain/ids'
import { ProgrammeAudit } from '../../../../domain/programme/programme-audit'
import { ProgrammeLink } from '../../../../domain/programme-link/programme-link'
import { ProgrammeSubscription } from '../../../../domain/programme-mail/subscription'
import type { ProgrammeStore } from '../../../../ports/programme'
import { itemIsNew, putIfMatches, toConditionParams, transactWrite } from '../../conditional-write'
import { getItem } from '../../get-item'
import { programmeAuditKey, programmeLinkKey, subscriptionKey } from '../../programme-keys'
import { toItem } from '../../stored-item'
import { collectPages, type DynamoTable, queryByPrefix } from '../../table'

type ReaderMethods =
  | `${'add' | 'get'}${'Link' | 'Subscription'}`
  | `list${'Links' | 'Subscriptions'}`
  | 'withdrawLink'
  | `${'renew' | 'remove'}Subscription`
  | 'recordProgrammeAudit'
  | 'programmeAudit'

const itemExists = 'attribute_exists(pk)'

/** Who reads the programme: links, subscriptions, and the audit log of both and of exported files. */
export const createProgrammeReaderStore = (table: DynamoTable): Pick<ProgrammeStore, ReaderMethods> => {
  const auditItem = (audit: ProgrammeAudit) =>
    toItem(
      programmeAuditKey(audit.at, randomBytes(4).toString('hex')),
      'programme-audit',
      ProgrammeAudit,
      audit,
    )
  const putAudit = (audit: ProgrammeAudit): TransactWriteItem => ({
    Put: { TableName: table.name, Item: auditItem(audit) },
  })
  const putNew = (item: ReturnType<typeof toItem>): TransactWriteItem => ({
    Put: { TableName: table.name, Item: item, ...toConditionParams(itemIsNew) },
  })
  const subscriptionItem = (subscription: ProgrammeSubscription) =>
    toItem(
      subscriptionKey(staffId(subscription.staff.email)),
      'programme-subscription',
      ProgrammeSubscription,
      subscription,
    )
  return {
    addLink: async (link, audit) => {
      const item = toItem(programmeLinkKey(link.id), 'programme-link', ProgrammeLink, link)
      const { written } = await transactWrite(table, { link: putNew(item), audit: putAudit(audit) })
      return written ? 'added' : 'exists'
    },
    getLink: (id) => getItem(table, programmeLinkKey(id), ProgrammeLink),
    listLinks: () => collectPages(queryByPrefix(table, programmeLinkKey(''), ProgrammeLink)),
    withdrawLink: async (id, at, audit) => {
      const withdraw: TransactWriteItem = {
        Update: {
          TableName: table.name,
          Key: marshall(programmeLinkKey(id)),
          UpdateExpression: 'SET withdrawnAt = :at',
          ConditionExpression: 'withdrawnAt = :none',
          ExpressionAttributeValues: marshall({ ':at': at, ':none': null }),
        },
      }
      const { written } = await transactWrite(table, { link: withdraw, audit: putAudit(audit) })
      return written ? 'withdrawn' : 'not-open'
    },
    getSubscription: (recipientId) => getItem(table, subscriptionKey(recipientId), ProgrammeSubscription),
    listSubscriptions: () => collectPages(queryByPrefix(table, subscriptionKey(''), ProgrammeSubscription)),
    addSubscription: async (subscription, audit) => {
      const { written } = await transactWrite(table, {
        subscription: putNew(subscriptionItem(subscription)),
        audit: putAudit(audit),
      })
      return written ? 'added' : 'exists'
    },
    renewSubscription: async (subscription) => {
      const { written } = await putIfMatches(table, subscriptionItem(subscription), {
        expression: itemExists,
      })
      return written ? 'renewed' : 'absent'
    },
    removeSubscription: async (recipientId, audit) => {
      const { written } = await transactWrite(table, {
        subscription: {
          Delete: {
            TableName: table.name,
            Key: marshall(subscriptionKey(recipientId)),
            ConditionExpression: itemExists,
          },
        },
        audit: audit === null ? [] : putAudit(audit),
      })
      return written ? 'removed' : 'absent'
    },
    recordProgrammeAudit: async (audit) => {
      await putIfMatches(table, auditItem(audit), itemIsNew)
    },
    programmeAudit: () => collectPages(queryByPrefix(table, programmeAuditKey('', ''), ProgrammeAudit)),
  }
}
