import type { ItemKey } from './item-keys'

// The keys of the programme report and of institutions.

/**
 * A confirmed choice which institution a spelling is; stored together for all countries.
 * @param digest of the spelling; without it all of the country, without a country all
 */
export const spellingChoiceKey = (country?: string, digest = ''): ItemKey => ({
  pk: 'INSTITUTIONS',
  sk: country === undefined ? 'SPELLING#' : `SPELLING#${country}#${digest}`,
})
/** A spelling that registrants of a country have used. @param digest '' for all of the country */
export const spellingKey = (country: string, digest: string): ItemKey => ({
  pk: `INSTITUTIONS#${country}`,
  sk: `SPELLING#${digest}`,
})
/** The figures of a clinic in the programme report; stored together. @param clinicId '' for all of them */
export const figuresKey = (clinicId: string): ItemKey => ({ pk: 'PROGRAMME', sk: `FIGURES#${clinicId}` })
/** The secret with which people's keys are made. */
export const personSecretKey: ItemKey = { pk: 'PROGRAMME', sk: 'PERSON-SECRET' }
/** A link to figures of the programme. @param id '' for all of them */
export const programmeLinkKey = (id: string): ItemKey => ({ pk: 'PROGRAMME', sk: `LINK#${id}` })
/** Who gets the programme report by mail. @param recipientId '' for all of them */
export const subscriptionKey = (recipientId: string): ItemKey => ({
  pk: 'PROGRAMME',
  sk: `SUBSCRIPTION#${recipientId}`,
})
/** @param at '' for the whole audit log of the programme */
export const programmeAuditKey = (at: string, unique: string): ItemKey => ({
  pk: 'PROGRAMME',
  sk: at === '' ? 'AUDIT#' : `AUDIT#${at}#${unique}`,
})
/** @param at '' for all of the country */
export const institutionAuditKey = (country: string, at: string, unique: string): ItemKey => ({
  pk: `INSTITUTIONS#${country}`,
  sk: at === '' ? 'AUDIT#' : `AUDIT#${at}#${unique}`,
})
