import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../shared/announcement/read-announcement'

const readMode = (sentence: string) =>
  readAnnouncement(`DFS Security Clinic\n\n3 March 2027, 09:00-12:00 UTC\n${sentence}\n`).clinics[0]?.mode

describe('a city beside a meeting online', () => {
  it.each([
    'A realizar na cidade da Praia e por videoconferência.',
    'The clinic is held in Lomé and online.',
    'It takes place in Kampala, Uganda, and via Zoom.',
    'La clínica se celebrará en Quito y en línea.',
    'La clinique aura lieu à Lomé et à distance.',
    'Клиника пройдёт в Душанбе и онлайн.',
    '12 de outubro de 2027, 9h-13h, cidade da Praia (Cabo Verde) e Teams',
    '17 de novembro de 2027, 9h30-12h, cidade de Maputo (Moçambique) e Zoom',
    'Tuesday 26 January 2027, Port of Spain (Trinidad and Tobago) and Teams',
  ])('makes a clinic hybrid: %s', (sentence) => {
    expect(readMode(sentence)).toBe('hybrid')
  })

  it('leaves the mode open where the name is not known as a city', () => {
    expect(readMode('The clinic is held in Examplia and online.')).toBeNull()
    expect(readMode('9h-13h, Examplia (Example District) and Zoom')).toBeNull()
  })

  it.each([
    'Operators in Kenya and online lenders are invited to the webinar.',
    'The clinic is held online for banks in Nairobi, and Zoom links follow.',
    'The clinic is on Facebook and Zoom.',
  ])('is not read where something else follows: %s', (sentence) => {
    expect(readMode(sentence)).toBe('online')
  })
})
