import type { SpellingChoice } from '../domain/institutions/institution'
import type { InstitutionAudit, Spelling } from '../domain/institutions/spelling'

export interface InstitutionStore {
  /** The confirmed choices of one country, or of all, by country and spelling. */
  listChoices(country?: string): Promise<SpellingChoice[]>
  /** Stores choices of one country, in place of earlier ones about the same spellings, with the audit record. */
  saveChoices(choices: readonly SpellingChoice[], audit: InstitutionAudit): Promise<void>
  /** Takes choices back, with the audit record; those that do not exist are no error. */
  removeChoices(country: string, spellings: readonly string[], audit: InstitutionAudit): Promise<void>
  /** Remembers spellings; one known already changes only where more people wrote another label. */
  noteSpellings(spellings: readonly Spelling[]): Promise<void>
  /** By spelling. */
  listSpellings(country: string): Promise<Spelling[]>
  /** In order of time. */
  audit(country: string): Promise<InstitutionAudit[]>
}
