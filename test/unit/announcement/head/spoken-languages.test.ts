import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../shared/announcement/read-announcement'

const readSentence = (sentence: string) => {
  const page = `DFS Security Clinic for Kenya\n\n3 March 2027, 09:00-12:00 Nairobi time, online\n${sentence}\n`
  const { clinics, sources } = readAnnouncement(page)
  const { languages = [], interpretation = [] } = clinics[0] ?? {}
  return { languages, interpretation, line: sources[0]?.languages }
}

describe('the languages of a clinic', () => {
  it.each([
    ['The Clinic will be held in English with interpretation into Somali.', ['en'], ['so']],
    ['Language: English', ['en'], []],
    ['Languages: English and French, with simultaneous interpretation into Portuguese', ['en', 'fr'], ['pt']],
    [
      'The workshop will be conducted in French; simultaneous interpretation into English and Arabic will be provided.',
      ['fr'],
      ['en', 'ar'],
    ],
    ['L’atelier se tiendra en français, avec interprétation simultanée en anglais.', ['fr'], ['en']],
    ['El taller se realizará en español con interpretación simultánea al inglés.', ['es'], ['en']],
    ['A oficina será realizada em português.', ['pt'], []],
    ['Семинар пройдёт на английском языке с переводом на русский.', ['en'], ['ru']],
    ['English/French interpretation will be available.', [], ['en', 'fr']],
    ['Simultaneous interpretation from English into French is available.', [], ['fr']],
    ['工作语言：英语、法语', ['en', 'fr'], []],
    ['Platform: Zoom. Languages: English, French', ['en', 'fr'], []],
    ['Format: online | Working languages: English and Arabic', ['en', 'ar'], []],
    ['En ligne – langues de travail : français, anglais', ['fr', 'en'], []],
    ['Interpretation: French, Spanish', [], ['fr', 'es']],
  ])('are read from "%s"', (sentence, languages, interpretation) => {
    expect(readSentence(sentence)).toEqual({ languages, interpretation, line: 4 })
  })

  it.each([
    'No interpretation will be provided.',
    'The clinic will be held in Nairobi.',
    'The clinic will be held in March.',
    'The clinic will be held in French Polynesia.',
    'The clinic will be held in Amharic Hall.',
    'The slides are available in English.',
    'Interpretation will be available in all six languages of the United Nations.',
  ])('are not taken from "%s"', (sentence) => {
    expect(readSentence(sentence)).toEqual({ languages: [], interpretation: [], line: null })
  })
})
