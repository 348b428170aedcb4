import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { ParticipantAlias } from '../../../../domain/attendance/matching/participant-alias'
import { toEpochMillis } from '../../../../domain/values/time/instant'
import type { ParticipantAliasStore } from '../../../../ports/attendance'
import { batchGetItems } from '../../batch-items'
import { transactWrite } from '../../conditional-write'
import { getItem } from '../../get-item'
import { aliasKey, type ItemKey, personAliasKey } from '../../item-keys'
import { toItem } from '../../stored-item'
import { collectPages, type DynamoTable, queryByPrefix } from '../../table'

/** The item's attribute `expiresAt` is the table's time to live, in seconds, so the instant has another name. */
const AliasItem = ParticipantAlias.omit({ expiresAt: true }).extend({
  until: ParticipantAlias.shape.expiresAt,
})

/** An alias is found by its participant, and through a second item by its person, so that an erasure reaches it. */
export const createAliasStore = (table: DynamoTable): ParticipantAliasStore => {
  const itemsOf = ({ expiresAt: until, ...alias }: ParticipantAlias): TransactWriteItem[] => {
    const ttl = { expiresAt: Math.ceil(toEpochMillis(until) / 1000) }
    return aliasKeys(alias).map((key) => ({
      Put: { TableName: table.name, Item: toItem(key, 'alias', AliasItem, { ...alias, until }, ttl) },
    }))
  }
  const deletesOf = (alias: AliasOwner): TransactWriteItem[] =>
    aliasKeys(alias).map((key) => ({ Delete: { TableName: table.name, Key: marshall(key) } }))
  const read = (participantKey: string) => getItem(table, aliasKey(participantKey), AliasItem)

  return {
    saveAlias: async (alias) => {
      const before = await read(alias.participantKey)
      const isOtherPerson = before?.personId !== alias.personId
      const former = before && isOtherPerson ? deletesOf(before).slice(1) : []
      await transactWrite(table, { alias: itemsOf(alias), former })
    },
    findAliases: async (participantKeys, now) => {
      const found = await batchGetItems(table, participantKeys.map(aliasKey), AliasItem)
      // DynamoDB deletes an expired item up to some days later.
      return found
        .map(({ until, ...alias }) => ({ ...alias, expiresAt: until }))
        .filter((alias) => alias.expiresAt > now)
    },
    removeAlias: async (participantKey) => {
      const stored = await read(participantKey)
      if (stored) await transactWrite(table, { alias: deletesOf(stored) })
    },
    removeAliasesOf: async (personId) => {
      const aliases = await collectPages(queryByPrefix(table, personAliasKey(personId, ''), AliasItem))
      for (const alias of aliases) await transactWrite(table, { alias: deletesOf(alias) })
      return aliases.length
    },
  }
}

type AliasOwner = Pick<ParticipantAlias, 'participantKey' | 'personId'>

/** By participant, then by person where there is one. */
const aliasKeys = ({ participantKey, personId }: AliasOwner): ItemKey[] => [
  aliasKey(participantKey),
  ...(personId === null ? [] : [personAliasKey(personId, participantKey)]),
]
