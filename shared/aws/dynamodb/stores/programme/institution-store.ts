import { createHash, randomBytes } from 'node:crypto'
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { SpellingChoice } from '../../../../domain/institutions/institution'
import { InstitutionAudit, Spelling } from '../../../../domain/institutions/spelling'
import type { InstitutionStore } from '../../../../ports/institutions'
import { putIfMatches, transactWrite, type WriteCondition } from '../../conditional-write'
import { institutionAuditKey, spellingChoiceKey, spellingKey } from '../../programme-keys'
import { toItem } from '../../stored-item'
import { collectPages, type DynamoTable, queryByPrefix } from '../../table'

/** Choices are stored together, because every count of institutions reads them all; spellings by country. */
export const createInstitutionStore = (table: DynamoTable): InstitutionStore => {
  const putAudit = (audit: InstitutionAudit): TransactWriteItem => {
    const key = institutionAuditKey(audit.country, audit.at, randomBytes(4).toString('hex'))
    return {
      Put: { TableName: table.name, Item: toItem(key, 'institution-audit', InstitutionAudit, audit) },
    }
  }
  return {
    listChoices: (country) => collectPages(queryByPrefix(table, spellingChoiceKey(country), SpellingChoice)),
    saveChoices: async (choices, audit) => {
      const puts = choices.map((choice) => {
        const key = spellingChoiceKey(choice.country, digestOf(choice.spelling))
        return {
          Put: { TableName: table.name, Item: toItem(key, 'spelling-choice', SpellingChoice, choice) },
        }
      })
      await transactWrite(table, { choices: puts, audit: putAudit(audit) })
    },
    removeChoices: async (country, spellings, audit) => {
      const deletes = spellings.map((spelling) => ({
        Delete: { TableName: table.name, Key: marshall(spellingChoiceKey(country, digestOf(spelling))) },
      }))
      await transactWrite(table, { choices: deletes, audit: putAudit(audit) })
    },
    noteSpellings: async (spellings) => {
      for (const spelling of spellings) {
        const key = spellingKey(spelling.country, digestOf(spelling.spelling))
        await putIfMatches(table, toItem(key, 'spelling', Spelling, spelling), fewerWroteIt(spelling))
      }
    },
    listSpellings: (country) => collectPages(queryByPrefix(table, spellingKey(country, ''), Spelling)),
    audit: (country) =>
      collectPages(queryByPrefix(table, institutionAuditKey(country, '', ''), InstitutionAudit)),
  }
}

/** An item without the number is from a version that did not count: one person. */
const fewerWroteIt = ({ people }: Spelling): WriteCondition => ({
  expression:
    'attribute_not_exists(pk) OR people < :people OR (attribute_not_exists(people) AND :people > :one)',
  values: { ':people': people, ':one': 1 },
})

/** A spelling may be longer than a key. */
const digestOf = (spelling: string): string =>
  createHash('sha256').update(spelling).digest('base64url').slice(0, 22)
