import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../shared/announcement/read-announcement'

const organisersOf = (sentence: string) =>
  readAnnouncement(`Security Clinic on digital payments\n${sentence}\n12 May 2026, 10:00-12:00, Zoom`)
    .clinics[0]?.coOrganisers

describe('who holds the clinic with ITU', () => {
  it.each([
    ['Organisée avec la Banque Exemple du Bénin', ['Banque Exemple du Bénin']],
    ['Clinique organisée par l’Autorité Exemple, en partenariat avec l’UIT', ['Autorité Exemple']],
    ['Organised in partnership with the Example Authority', ['Example Authority']],
    [
      'in partnership with the Bank of Ghana and the Example Commission',
      ['Bank of Ghana', 'Example Commission'],
    ],
    ['Organizado por la Superintendencia Ejemplo en colaboración con la UIT', ['Superintendencia Ejemplo']],
    ['Evento en colaboración con el Banco Ejemplo', ['Banco Ejemplo']],
    ['Em colaboração com o Banco Exemplo de Angola', ['Banco Exemplo de Angola']],
    [
      "L'Autorité de régulation des communications du Gabon organise, en partenariat avec l'UIT, une clinique",
      ['Autorité de régulation des communications du Gabon'],
    ],
    [
      'Accra, 12 January 2026 – The Example Regulator of Ghana and ITU will hold a clinic on mobile money',
      ['Example Regulator of Ghana'],
    ],
    ['Organised by Example Bank of Ceylon with ITU', ['Example Bank of Ceylon']],
    ['Organisée par la Banque Exemple avec l’UIT', ['Banque Exemple']],
    ['Organizado por el Banco Ejemplo con la UIT', ['Banco Ejemplo']],
    ['Hosted by the Example Authority and ITU', ['Example Authority']],
    ['Organisée par la Banque Exemple, en présentiel, Hôtel Exemple, Bamako', ['Banque Exemple']],
    ['Hosted by the Example Authority, online', ['Example Authority']],
    ['Organizado por el Banco Ejemplo, de forma presencial', ['Banco Ejemplo']],
    ['Organised by the Example Authority, Example Hotel, Accra', ['Example Authority']],
    ['Hosted by Samoa', []],
    ['Organisers: ITU / Example Monetary Authority', ['Example Monetary Authority']],
    [
      'Organised by: Example Bank of Ghana / Example Authority',
      ['Example Bank of Ghana', 'Example Authority'],
    ],
    ['Co-organisateurs : ARCEP Exemple, Banque Exemple', ['ARCEP Exemple', 'Banque Exemple']],
    ['Par qui ? UIT, Banque Exemple et ARTEC', ['Banque Exemple', 'ARTEC']],
    ["Par qui ? UIT, Banky Ohatr'i Exemple", ["Banky Ohatr'i Exemple"]],
    ['Coorganizadores: UIT, Banco Ejemplo', ['Banco Ejemplo']],
    ['¿Quién organiza? UIT y Banco Ejemplo', ['Banco Ejemplo']],
    [
      'La UIT, CONATEL y la Comisión Ejemplo organizan tres mañanas de formación.',
      ['CONATEL', 'Comisión Ejemplo'],
    ],
    ['L’UIT, l’ARCEP et la Banque Exemple organisent une clinique en ligne.', ['ARCEP', 'Banque Exemple']],
    ['ITU, NCA and the Bank of Example invite you to the clinic.', ['NCA', 'Bank of Example']],
  ])('%s', (sentence, names) => expect(organisersOf(sentence)).toEqual(names))
})
