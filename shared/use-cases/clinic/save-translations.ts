import { assertCan } from '../../domain/access/actions'
import type { StaffMember } from '../../domain/access/staff'
import type { Clinic } from '../../domain/clinic/clinic'
import { listTranslatableTexts } from '../../domain/clinic/clinic-in-language'
import {
  type ClinicTranslations,
  MAX_CLINIC_BYTES,
  MAX_TRANSLATION_BYTES,
  type TranslatedText,
} from '../../domain/clinic/translations'
import type { Language } from '../../domain/values/language'
import type { Dependencies } from '../../ports/dependencies'

/**
 * Replaces the words of a clinic in one language; pages, mails and calendars have them from then on, and mails that
 * were sent are not sent again.
 * @param change.version of the clinic that the form was made from
 * @param change.original the language of the clinic's own words; null: not known
 * @param change.texts of words that the clinic has
 * @returns too-large: all languages together exceed `MAX_TRANSLATION_BYTES`, or the clinic with them
 * `MAX_CLINIC_BYTES`; conflict: another staff member has saved the clinic since
 * @throws AccessDeniedError when the staff member may not edit the clinic
 */
export const saveTranslations = async (
  deps: Pick<Dependencies, 'clinics' | 'now'>,
  staff: StaffMember,
  change: {
    id: string
    version: number
    original: Language | null
    language: Language
    texts: readonly TranslatedText[]
  },
): Promise<'saved' | 'conflict' | 'too-large' | 'missing'> => {
  const { id, version, original, language } = change
  const clinic = await deps.clinics.get(id)
  if (!clinic) return 'missing'
  assertCan(staff, 'clinic:edit', clinic)
  // A form that is sent twice has nothing more to save.
  const isStored = (stored: Clinic | null | undefined) =>
    stored?.translations?.original === original &&
    JSON.stringify(stored.translations.texts[language] ?? []) === JSON.stringify(change.texts)
  if (clinic.version !== version) return isStored(clinic) ? 'saved' : 'conflict'
  const known = new Set(listTranslatableTexts(clinic))
  const texts = change.texts.filter((each) => known.has(each.original))
  const { [language]: _, ...others } = clinic.translations?.texts ?? {}
  const translations: ClinicTranslations = {
    original,
    texts: texts.length > 0 ? { ...others, [language]: texts } : others,
  }
  const translated = { ...clinic, translations, version: version + 1 }
  if (sizeOf(translations) > MAX_TRANSLATION_BYTES || sizeOf(translated) > MAX_CLINIC_BYTES)
    return 'too-large'
  const saved = await deps.clinics.save(translated, {
    clinicId: id,
    at: deps.now(),
    by: staff.subject,
    action: 'edited',
    before: { translations: countTexts(clinic.translations) },
    after: { translations: countTexts(translations) },
  })
  return saved === 'conflict' && isStored(await deps.clinics.get(id)) ? 'saved' : saved
}

const sizeOf = (value: object): number => Buffer.byteLength(JSON.stringify(value))

/** How many texts each language has: the audit log counts, the texts are in the clinic. */
const countTexts = (translations: ClinicTranslations | undefined): Record<string, number> =>
  Object.fromEntries(
    Object.entries(translations?.texts ?? {}).map(([language, texts]) => [language, texts.length]),
  )
