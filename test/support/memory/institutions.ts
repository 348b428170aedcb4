import type { InstitutionStore } from '../../../shared/ports/institutions'
import { type InMemoryTable, joinKey } from './table'

export const createInMemoryInstitutionStore = (table: InMemoryTable): InstitutionStore => {
  let audits = 0
  const recordAudit: InstitutionStore['saveChoices'] = async (_, audit) =>
    table.institutionAudit.put(joinKey(audit.country, audit.at, ++audits), audit)
  return {
    listChoices: async (country) =>
      table.spellingChoices.withPrefix(country === undefined ? '' : joinKey(country, '')),
    saveChoices: async (choices, audit) => {
      for (const choice of choices)
        table.spellingChoices.put(joinKey(choice.country, choice.spelling), choice)
      await recordAudit([], audit)
    },
    removeChoices: async (country, spellings, audit) => {
      for (const spelling of spellings) table.spellingChoices.delete(joinKey(country, spelling))
      await recordAudit([], audit)
    },
    noteSpellings: async (spellings) => {
      for (const each of spellings) {
        const key = joinKey(each.country, each.spelling)
        if ((table.spellings.get(key)?.people ?? 0) < each.people) table.spellings.put(key, each)
      }
    },
    listSpellings: async (country) => table.spellings.withPrefix(joinKey(country, '')),
    audit: async (country) => table.institutionAudit.withPrefix(joinKey(country, '')),
  }
}
