import { describe, expect, it } from 'vitest'
import { readDayTexts, summariseReading } from '../summarise-reading'

const oneDay = [
  [
    '2026-03-03 09:00-11:00',
    '09:00-09:30 Welcome Remarks',
    '09:30-09:45 (Coffee Break)',
    '09:45-11:00 DFS Security Lab',
  ],
]
const page = (programme: string) => `DFS Security Clinic for Kenya

The clinic will take place on 3 March 2026 from 09:00 to 11:00 EAT online via Zoom.

Programme

${programme}`

describe('a programme in many layouts', () => {
  const layouts: Record<string, string> = {
    'the title beside the time':
      '09:00 - 09:30 Welcome Remarks\n09:30 - 09:45 Coffee Break\n09:45 - 11:00 DFS Security Lab',
    'the title on the next line':
      '09:00 - 09:30\nWelcome Remarks\n09:30 - 09:45\nCoffee Break\n09:45 - 11:00\nDFS Security Lab',
    'the title some blank lines below':
      '09:00-09:30\n\n\nWelcome Remarks\n\n09:30-09:45\n\nCoffee Break\n\n09:45-11:00\n\nDFS Security Lab',
    'the title glued to the time':
      '09:00-09:30Welcome Remarks\n09:30 - 09:45Coffee Break\n09:45-11:00DFS Security Lab',
    'the title on the line above':
      'Welcome Remarks\n09:00 - 09:30\nCoffee Break\n09:30 - 09:45\nDFS Security Lab\n09:45 - 11:00',
    'the title before the time in brackets':
      'Welcome Remarks (09:00 - 09:30)\nCoffee Break (09:30 - 09:45)\nDFS Security Lab (09:45 - 11:00)',
    'the title before the time':
      'Welcome Remarks: 09:00 - 09:30\nCoffee Break, 09:30 - 09:45\nDFS Security Lab | 09:45 - 11:00',
    'en dashes': '09:00–09:30 – Welcome Remarks\n09:30 – 09:45: Coffee Break\n09:45–11:00 DFS Security Lab',
    'em dashes, a minus, a hyphen of its own, two dashes':
      '09:00—09:30 Welcome Remarks\n09:30−09:45 Coffee Break\n09:45 -- 11:00 DFS Security Lab',
    'an arrow and a tilde':
      '09:00 → 09:30 Welcome Remarks\n09:30 ~ 09:45 Coffee Break\n09:45 ‑ 11:00 DFS Security Lab',
    'no dash at all':
      '09:00 09:30 Welcome Remarks\n09:30  09:45 Coffee Break\n09:45   11:00 DFS Security Lab',
    'to between the times':
      '09:00 to 09:30 Welcome Remarks\nFrom 09:30 to 09:45: Coffee Break\n09:45 until 11:00 DFS Security Lab',
    'h between hours and minutes':
      '09h00-09h30 Welcome Remarks\n9h30 - 9h45 Coffee Break\n09 h 45 – 11 h DFS Security Lab',
    'a dot between hours and minutes':
      '9.00 - 9.30 Welcome Remarks\n9.30 - 9.45 Coffee Break\n09.45-11.00 DFS Security Lab',
    'am and pm':
      '9:00 am - 9:30 am Welcome Remarks\n9:30 – 9:45 AM Coffee Break\n9:45 a.m. to 11 a.m. DFS Security Lab',
    'four digits':
      '0900-0930 Welcome Remarks\n0930 - 0945 hrs Coffee Break\n0945hrs – 1100hrs DFS Security Lab',
    'hrs and seconds':
      '09:00hrs - 09:30hrs Welcome Remarks\n09:30:00-09:45:00 Coffee Break\n09:45 - 11:00 hrs: DFS Security Lab',
    'a zone after the times':
      '09:00-09:30 EAT Welcome Remarks\n09:30 EAT - 09:45 EAT Coffee Break\n09:45-11:00 (GMT+3) DFS Security Lab',
    bullets: '• 09:00-09:30 Welcome Remarks\n- 09:30-09:45 | Coffee Break\n* 09:45-11:00 • DFS Security Lab',
    numbers:
      '1. 09:00-09:30 Welcome Remarks\n2) 09:30-09:45 Coffee Break\n3 | 09:45-11:00 | DFS Security Lab',
    pipes:
      '| Time | Session |\n|---|---|\n| 09:00 - 09:30 | Welcome Remarks |\n| 09:30 - 09:45 | Coffee Break |\n| 09:45 - 11:00 | DFS Security Lab |',
    tabs: 'Time\tTopic\n09:00\t09:30\tWelcome Remarks\n09:30 - 09:45\tCoffee Break\n09:45\t11:00\tDFS Security Lab',
    'brackets around the times':
      '[09:00-09:30] Welcome Remarks\n(09:30-09:45) Coffee Break\n[09:45 – 11:00]: DFS Security Lab',
    'Markdown emphasis':
      '**09:00 - 09:30** Welcome Remarks\n**09:30 - 09:45** *Coffee Break*\n### 09:45 - 11:00 DFS Security Lab',
    labels:
      'Time: 09:00 - 09:30\nTitle: Welcome Remarks\n\nTime: 09:30 - 09:45\nTitle: Coffee Break\n\nTime: 09:45 - 11:00\nTopic: DFS Security Lab',
    'only beginnings':
      '09:00 Welcome Remarks\n09:30 Coffee Break\n09:45 DFS Security Lab\n11:00 End of the clinic',
    'all in one line': '09:00-09:30 Welcome Remarks; 09:30-09:45 Coffee Break; 09:45-11:00 DFS Security Lab',
    'a column of speakers':
      '09:00-09:30 | Welcome Remarks | Jane Doe, Director, CA\n09:30-09:45 | Coffee Break |\n09:45-11:00 | DFS Security Lab | ITU',
    'Windows line ends, a mark at the beginning, odd spaces':
      '09:00\u00a0-\u200909:30\u2003Welcome\u00a0Remarks\r\n09:30\u202f–\u200b09:45 Coffee Break\r\n\u200e09:45-11:00 DFS Security Lab\r\n',
  }
  for (const [name, programme] of Object.entries(layouts)) {
    it(`reads ${name}`, () => expect(readDayTexts(page(programme))).toEqual(oneDay))
  }

  it('makes no session of sentences, speakers, headings and links', () => {
    const programme = `09:00-09:30 Welcome Remarks
Moderator: Jane Doe, CA
Presented by the Communications Authority
Join us from 09:00 to 09:30 for the opening, which ends at 09:30.
Related Reports:
Report of 2024 on SIM swaps
09:30-09:45 Coffee Break
09:45-11:00 DFS Security Lab
Arnold Kibuuka – Project Officer, ITU
Dr Amina Warsame, Central Bank
This session runs from 09:45 to 11:00 and closes the day.
Registration
Registration closes at 17:00 on 1 March 2026.
Contact: dfs@example.org, 08:00-17:00`
    expect(summariseReading(page(programme))).toMatchObject({ days: oneDay, codes: ['zone-abbreviation'] })
  })

  it('keeps a title that a line break cut in two', () => {
    const [day] =
      readDayTexts(
        page(
          '09:00-09:30 Introduction to the ITU DFS Security Lab and\nKnowledge Sharing Platform\n09:30-11:00 Securing mobile\npayment applications',
        ),
      ) ?? []
    expect(day?.slice(1)).toEqual([
      '09:00-09:30 Introduction to the ITU DFS Security Lab and Knowledge Sharing Platform',
      '09:30-11:00 Securing mobile payment applications',
    ])
  })

  it('knows a break by all its words', () => {
    const titles = [
      'Tea/Coffee Break (15 minutes)',
      'Lunch',
      'Pause-café',
      'Receso',
      'Almuerzo',
      'Breakout session',
      'Breaking the chain',
      'Health break',
    ]
    const programme = titles.map(
      (title, index) =>
        `${String(8 + index).padStart(2, '0')}:00-${String(9 + index).padStart(2, '0')}:00 ${title}`,
    )
    const [day] = readDayTexts(page(programme.join('\n'))) ?? []
    expect(day?.slice(1).map((text) => text.slice(12).startsWith('('))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
      true,
    ])
  })
})
