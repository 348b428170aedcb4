import type { SpellingChoice } from '../../domain/institutions/institution'
import { organisationKey } from '../../domain/institutions/organisation-key'
import { listCoOrganisers, MAX_CHOICES_AT_ONCE } from '../../domain/institutions/spelling'
import type { Dependencies } from '../../ports/dependencies'

interface SpellingDecision {
  country: string
  /** Keys of spellings. */
  spellings: readonly string[]
  by: string
}

type DecideDependencies = Pick<Dependencies, 'institutions' | 'now'>

/**
 * Confirms that spellings of a country are one institution. It is remembered for every clinic, past and to come.
 * The same choice twice changes nothing.
 * @param name of the institution; its key is that of the name, so a name in use joins that institution
 * @returns how many spellings were decided
 */
export const confirmInstitution = async (
  deps: DecideDependencies,
  { country, spellings, name, by }: SpellingDecision & { name: string },
): Promise<number> => {
  const institution = organisationKey(name)
  const others = [...new Set(spellings)].filter((spelling) => spelling !== '' && spelling !== institution)
  const chosen = others.slice(0, MAX_CHOICES_AT_ONCE - 1)
  if (institution === '' || chosen.length === 0) return 0
  const at = deps.now()
  const choices = [institution, ...chosen].map(
    (spelling): SpellingChoice => ({ country, spelling, institution, name: name.trim(), by, at }),
  )
  if (await areStored(deps, country, choices)) return 0
  const audit = { country, at, by, action: 'confirmed' as const, spellings: chosen, name: name.trim() }
  await deps.institutions.saveChoices(choices, audit)
  return chosen.length
}

/** Keeps spellings apart: each is an institution of its own, and is proposed no more. The same choice twice changes nothing. */
export const keepApart = async (
  deps: DecideDependencies & Pick<Dependencies, 'clinics'>,
  { country, spellings, by }: SpellingDecision,
): Promise<number> => {
  const chosen = [...new Set(spellings)].filter(Boolean).slice(0, MAX_CHOICES_AT_ONCE)
  if (chosen.length === 0) return 0
  const at = deps.now()
  const [clinics, used] = await Promise.all([deps.clinics.list(), deps.institutions.listSpellings(country)])
  const labels = new Map(
    [...listCoOrganisers(clinics, country), ...used].map(({ spelling, label }) => [spelling, label]),
  )
  const choices = chosen.map(
    (spelling): SpellingChoice => ({
      country,
      spelling,
      institution: spelling,
      name: labels.get(spelling) ?? spelling,
      by,
      at,
    }),
  )
  if (await areStored(deps, country, choices)) return 0
  const audit = { country, at, by, action: 'kept-apart' as const, spellings: chosen, name: null }
  await deps.institutions.saveChoices(choices, audit)
  return chosen.length
}

/** Takes choices back: the spellings are proposed again. Those that were not chosen stay as they are. */
export const undoSpellings = async (
  deps: DecideDependencies,
  { country, spellings, by }: SpellingDecision,
): Promise<void> => {
  const stored = new Set((await deps.institutions.listChoices(country)).map(({ spelling }) => spelling))
  const chosen = [...new Set(spellings)].filter((each) => stored.has(each)).slice(0, MAX_CHOICES_AT_ONCE)
  if (chosen.length === 0) return
  const audit = { country, at: deps.now(), by, action: 'undone' as const, spellings: chosen, name: null }
  await deps.institutions.removeChoices(country, chosen, audit)
}

const areStored = async (
  { institutions }: DecideDependencies,
  country: string,
  choices: readonly SpellingChoice[],
): Promise<boolean> => {
  const stored = await institutions.listChoices(country)
  return choices.every(({ spelling, institution, name }) =>
    stored.some(
      (each) => each.spelling === spelling && each.institution === institution && each.name === name,
    ),
  )
}
