import type { Sector } from '../domain/registration/registration'
import type { Language } from '../domain/values/language'

const sectorNames: Record<Language, Record<Sector, string>> = {
  en: {
    regulator: 'Regulator',
    'central-bank': 'Central bank',
    ministry: 'Ministry or government agency',
    operator: 'Telecom or mobile money operator',
    bank: 'Bank',
    fintech: 'Fintech or payment provider',
    security: 'Security company',
    academia: 'Academia',
    other: 'Other',
  },
  fr: {
    regulator: 'Régulateur',
    'central-bank': 'Banque centrale',
    ministry: 'Ministère ou organisme public',
    operator: 'Opérateur de télécommunications ou de paiement mobile',
    bank: 'Banque',
    fintech: 'Fintech ou prestataire de paiement',
    security: 'Entreprise de sécurité',
    academia: 'Enseignement et recherche',
    other: 'Autre',
  },
}

/** What a sector is called in a language. */
export const sectorNameIn = (sector: Sector, language: Language): string => sectorNames[language][sector]
