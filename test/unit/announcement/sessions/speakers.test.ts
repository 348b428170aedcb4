import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../shared/announcement/read-announcement'
import {
  findListedSpeaker,
  findSpeakers,
  findSpeakersInTitle,
} from '../../../../shared/announcement/sessions/speakers'
import { describeSpeaker } from '../../../../shared/domain/clinic/session-speaker'

const inLine = (text: string) => findSpeakers(text).map(describeSpeaker)

describe('the speakers of a line', () => {
  it.each([
    ['Speaker: Amina Example, Central Bank of X', ['Amina Example (Central Bank of X)']],
    ['Presentation by Ms Amina Example, Central Bank of X', ['Ms Amina Example (Central Bank of X)']],
    ['• Moderator: Dr. B. Phiri – Project Officer, ITU', ['Dr. B. Phiri (Project Officer, ITU)']],
    ['Facilitator: Amel Trabelsi (Example Institute)', ['Amel Trabelsi (Example Institute)']],
    ['Speaker: Nizar Ben Ali', ['Nizar Ben Ali']],
    [
      'Speakers: Ms Amina Example, Central Bank of X, Mr John EXAMPLE (ITU) and Dr. Li Wei, GSMA.',
      ['Ms Amina Example (Central Bank of X)', 'Mr John EXAMPLE (ITU)', 'Dr. Li Wei (GSMA)'],
    ],
    [
      'Panellists: Ana Example (BCRP); José da Silva, Ministry of Trade and Foreign Affairs',
      ['Ana Example (BCRP)', 'José da Silva (Ministry of Trade and Foreign Affairs)'],
    ],
    ['Panelists: Ana Example (ITU), John Example (GSMA)', ['Ana Example (ITU)', 'John Example (GSMA)']],
    ['Moderators: Ana Example and John Example', ['Ana Example', 'John Example']],
    ['By H.E. Mr John Example', ['H.E. Mr John Example']],
    ['Modératrice : Mme Fatou Exemple, BCEAO', ['Mme Fatou Exemple (BCEAO)']],
    [
      'Intervenants : M. Jean-Marc Exemple (ARCEP) et Mme Awa Exemple (UIT)',
      ['M. Jean-Marc Exemple (ARCEP)', 'Mme Awa Exemple (UIT)'],
    ],
    ['Présentation de M. Jean Exemple, ARTCI', ['M. Jean Exemple (ARTCI)']],
    [
      'Ponentes: Sra. Rosa Ejemplo, SBS; Luis Ejemplo (UIT)',
      ['Sra. Rosa Ejemplo (SBS)', 'Luis Ejemplo (UIT)'],
    ],
    ['Moderadora: Rosa Ejemplo (BCRP)', ['Rosa Ejemplo (BCRP)']],
    [
      'Oradores: Dra. Inês Exemplo (Banco de Moçambique) e Rui Exemplo (UIT)',
      ['Dra. Inês Exemplo (Banco de Moçambique)', 'Rui Exemplo (UIT)'],
    ],
    ['Модератор: Анна Примерова, Банк России', ['Анна Примерова (Банк России)']],
    [
      'Докладчики: г-жа Анна Примерова (МСЭ), г-н Иван Примеров (ЦБ)',
      ['г-жа Анна Примерова (МСЭ)', 'г-н Иван Примеров (ЦБ)'],
    ],
    ['المتحدثة: السيدة أمينة مثال، البنك المركزي', ['السيدة أمينة مثال (البنك المركزي)']],
    ['مدير الجلسة: أحمد مثال (الاتحاد)', ['أحمد مثال (الاتحاد)']],
    [
      'المتحدثون: د. أحمد مثال (الاتحاد) والسيدة أمينة مثال (البنك)',
      ['د. أحمد مثال (الاتحاد)', 'السيدة أمينة مثال (البنك)'],
    ],
    ['主讲人：李娜（国际电联）', ['李娜 (国际电联)']],
    ['演讲嘉宾：李娜女士，中国人民银行；王强（国际电联）', ['李娜女士 (中国人民银行)', '王强 (国际电联)']],
    ['主持人：王强', ['王强']],
  ])('%s', (line, expected) => {
    expect(inLine(line)).toEqual(expected)
  })

  it.each([
    'Speaker: ITU',
    'Speaker: to be confirmed',
    'Speaker: Amina Example (TBC)',
    'Intervenant : à confirmer',
    'Moderator: Central Bank of X',
    'Facilitators: DFS Security Lab Team',
    'Speaker: Head of Supervision, Central Bank of X',
    'Speakers: Ana Example, John Example',
    'Speakers: Ana Example, Orange Money, John Example, Vodacom',
    'Speakers: Ana Example, ITU and John Example, GSMA',
    'Speakers: Ana Example (ITU), the regulator',
    'Speakers: Ana Example (ITU, Geneva',
    'Speakers will share how they test apps.',
    'Moderator: questions to ana@example.org',
    'Speaker: Ana Example, tel. 555 0100',
    'Presentation by the Central Bank of X',
    'Presented by ITU',
    'By Orange Money',
    'Participants: Ana Example (ITU)',
    'Contact: Ms Ana Example, ITU',
    'المتحدثون: ممثل البنك المركزي',
    'المتحدث: يحدد لاحقا',
    '主讲人：待定',
    '主讲人：中国人民银行代表',
    'Докладчик: уточняется',
    `Speaker: Ana Example, ${'x'.repeat(201)}`,
    '',
  ])('does not take what is not surely a person: %s', (line) => {
    expect(inLine(line)).toEqual([])
  })

  it('reads one person of a list', () => {
    expect(findListedSpeaker('• Ana Example, ITU')).toEqual([{ name: 'Ana Example', affiliation: 'ITU' }])
    expect(findListedSpeaker('• Testing payment apps')).toEqual([])
  })

  it.each([
    [
      'SIM swap: presentation by Ms Amina Example, Central Bank of X',
      ['Ms Amina Example (Central Bank of X)'],
    ],
    ['SIM swap (Dr B. Example, ITU)', ['Dr B. Example (ITU)']],
    ['Allocution de M. Jean Exemple', ['M. Jean Exemple']],
    ['Remarks by Mr John Example on SIM swap', []],
    ['Remarks by the Governor', []],
    ['Fraud by Mobile Money Agents', []],
  ])('in the title %s', (title, expected) => {
    expect(findSpeakersInTitle(title).map(describeSpeaker)).toEqual(expected)
  })
})

const readSpeakers = (programme: string) => {
  const { clinics, sources } = readAnnouncement(
    `DFS Security Clinic for Kenya\nThe clinic will take place on 3 March 2026 from 09:00 to 12:00 EAT online via Zoom.\n\nProgramme\n${programme}`,
  )
  return {
    sessions: clinics[0]?.days[0]?.sessions.map(({ title, speakers }) => [
      title,
      ...(speakers ?? []).map(describeSpeaker),
    ]),
    lines: sources[0]?.days[0]?.speakers,
  }
}

describe('the speakers of a programme', () => {
  it('belong to the session above them, each with its line', () => {
    expect(
      readSpeakers(
        '09:00-10:00 Opening\nSpeaker: Amel Example (ITU)\n10:00-11:00\nSIM swap\nModerator: Ms A. Banda, ZICTA\nPanellists:\n• Ana Example, ITU\n• Luis Example, GSMA\nThey discuss what regulators can do against SIM swap fraud.\n11:00-12:00 Closing',
      ),
    ).toEqual({
      sessions: [
        ['Opening', 'Amel Example (ITU)'],
        ['SIM swap', 'Ms A. Banda (ZICTA)', 'Ana Example (ITU)', 'Luis Example (GSMA)'],
        ['Closing'],
      ],
      lines: [6, 9, 11, 12],
    })
  })

  it('stand in a column of a table', () => {
    const table =
      'Time | Session | Speaker\n09:00-10:00 | Opening | Ms A. Banda, ZICTA\n10:00-11:00 | SIM swap | Main Hall | Ana Example\n11:00-11:30 | Apps | Luis Example (ITU)\n11:30-12:00 | Closing | All'
    expect(readSpeakers(table).sessions).toEqual([
      ['Opening', 'Ms A. Banda (ZICTA)'],
      ['SIM swap'],
      ['Apps', 'Luis Example (ITU)'],
      ['Closing'],
    ])
  })

  it('are none of those whom a page lists for the whole clinic, below a break or as contacts', () => {
    expect(
      readSpeakers(
        '09:00-10:00 Opening\n10:00-10:15 Coffee break\nModerator: Ana Example (ITU)\n10:15-12:00 Closing\n\nSpeakers:\n• Luis Example, GSMA\n\nContact\nMs Eva Example, ITU',
      ).sessions,
    ).toEqual([['Opening'], ['Coffee break'], ['Closing']])
  })

  it('are named once in a session', () => {
    const line = 'Speaker: Ana Example (ITU)'
    expect(
      readSpeakers(`09:00-10:00 Opening (Ms Ana Example, ITU)\n${line}\n${line}\n10:00-12:00 Closing`),
    ).toEqual({
      sessions: [['Opening (Ms Ana Example, ITU)', 'Ms Ana Example (ITU)', 'Ana Example (ITU)'], ['Closing']],
      lines: [5, 6],
    })
  })
})
