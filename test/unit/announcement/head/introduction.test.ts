import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readAnnouncement } from '../../../../shared/announcement/read-announcement'

const read = (page: string) => {
  const { clinics, sources } = readAnnouncement(page)
  return { introduction: clinics[0]?.introduction, lines: sources[0]?.introduction }
}
const sample = (name: string) => read(readFileSync(`samples/announcements/${name}.txt`, 'utf8'))

describe('the introduction of an announcement', () => {
  it('has the sentences on its purpose, never the one with date and hours', () => {
    expect(sample('somalia-2025-12')).toEqual({
      introduction: [
        'The clinic aims to provide DFS stakeholders with practical guidance and insights into the best practices that regulators and DFS providers should adopt to enhance the security of DFS applications and supporting infrastructure.',
      ],
      lines: [7],
    })
    const lesotho = sample('lesotho-2025-06')
    expect(lesotho.introduction).toHaveLength(2)
    expect(lesotho.introduction?.[0]).toBe(
      'The Security Clinic will provide in-depth sessions on the ITU DFS Security recommendations and the ITU DFS security lab activities.',
    )
    expect(lesotho.introduction?.[1]).toMatch(/^The clinic aims.* the Central Bank of Lesotho \(CBL\)\.$/)
    expect(lesotho.lines).toEqual([8, 10])
  })

  it('leaves out a list of objectives that the page lost, and the audience behind it', () => {
    const gambia = sample('gambia-2025-02')
    expect(gambia.introduction).toHaveLength(1)
    expect(gambia.introduction?.[0]).toMatch(/^The event aligns .* DFS applications and infrastructure\.$/)
    expect(sample('rwanda-2023-12').introduction).toEqual([
      expect.stringMatching(/^The main objectives of the DFS Security Clinic are to share/),
      expect.stringMatching(/^The event will provide insights/),
    ])
    expect(sample('clinics-2021-2023').introduction).toBeUndefined()
  })

  const head = 'Mobile Money Security Workshop – Ghana\n\n7 April 2027, 10:00–13:00 GMT, online via Zoom\n\n'
  const programme = '\n\nProgramme\n10:00–10:30 Opening\n10:30–13:00 USSD security\n'

  it.each([
    [
      'The objectives of the workshop are to:\n• review SIM swap fraud;\n• test USSD menus.',
      ['The objectives of the workshop are to:', '• review SIM swap fraud;', '• test USSD menus.'],
    ],
    [
      'Objectives\n1. Review SIM swap fraud\n2. Test USSD menus',
      ['• Review SIM swap fraud', '• Test USSD menus'],
    ],
    [
      'About\nIt brings together regulators and operators. On 8 April a call follows.\n\n- SS7\n- Apps',
      ['It brings together regulators and operators.', '• SS7', '• Apps'],
    ],
    ['Objective: to help regulators to test the payment apps of their country.', 1],
    [
      'The aim is to help regulators, e.g. the Bank of Ghana, to test apps. Please register by 2 April 2027. Use https://example.org/r to learn more about the aims.',
      ['The aim is to help regulators, e.g. the Bank of Ghana, to test apps.'],
    ],
    ['The workshop will be held online via Zoom with the aim of reaching all regulators.', undefined],
    ['Target audience\nThe clinic aims at regulators, banks and operators.', undefined],
    ['How to register\nWrite to clinics@example.org to learn how to register your staff.', undefined],
    ['Dear Sir/Madam,\nYours faithfully\nThe aims', undefined],
    ['The main objectives are to:', undefined],
  ])('%s', (text, expected) => {
    const { introduction } = read(`${head}${text}${programme}`)
    if (typeof expected === 'number') expect(introduction).toHaveLength(expected)
    else expect(introduction).toEqual(expected)
  })

  it.each([
    [
      'ورشة أمن الخدمات المالية الرقمية - تونس\nالتاريخ: 5 مايو 2027، من 09:00 إلى 12:00 بتوقيت تونس\nتهدف هذه الورشة إلى شرح توصيات الاتحاد بشأن أمن الخدمات المالية الرقمية.\nالبرنامج\n09:00 - 09:30 كلمة الافتتاح\n09:30 - 12:00 التوصيات',
      'تهدف هذه الورشة إلى شرح توصيات الاتحاد بشأن أمن الخدمات المالية الرقمية.',
    ],
    [
      '数字金融服务安全研讨会\n时间：2027年5月5日 9:00–12:00（北京时间）\n本次研讨会旨在介绍国际电联安全建议。会议将于2027年5月5日举行。与会者将了解安全测试方法。\n议程\n9:00–9:30 开幕\n9:30–12:00 安全建议',
      '本次研讨会旨在介绍国际电联安全建议。与会者将了解安全测试方法。',
    ],
    [
      'Семинар по безопасности – Бишкек\nДата: 5 мая 2027 года, 09:00–12:00\nЦель семинара – ознакомить регуляторов с рекомендациями МСЭ. Семинар пройдёт 5 мая 2027 года в г. Бишкек.\nПрограмма\n09:00 – 09:30 Открытие\n09:30 – 12:00 Рекомендации',
      'Цель семинара – ознакомить регуляторов с рекомендациями МСЭ.',
    ],
    [
      'Atelier de sécurité – Sénégal\nDate : 3 mars 2027, de 09h00 à 12h30 (heure de Dakar)\nL’atelier vise à présenter les recommandations de l’UIT. Il aura lieu le 3 mars 2027 à Dakar.\nProgramme\n09h00 – 09h30 Ouverture\n09h30 – 12h30 Recommandations',
      'L’atelier vise à présenter les recommandations de l’UIT.',
    ],
    [
      '<h1>Taller de seguridad: Perú</h1><p>1 de diciembre de 2027, de 09:00 a 12:00 (hora de Lima)</p><h2>Objetivos</h2><ul><li>Explicar las recomendaciones</li></ul><h2>Programa</h2><p>09:00 - 09:30 Apertura</p><p>09:30 - 12:00 Recomendaciones</p>',
      '• Explicar las recomendaciones',
    ],
  ])('is read in the language of the page: %s', (page, expected) => {
    expect(read(page).introduction).toEqual([expected])
  })

  it('ends at whole paragraphs, at most twelve and 4000 characters', () => {
    const sentence = 'The aim of this workshop is to help regulators to test payment apps. '
    const many = read(`${head}${`${sentence}\n\n`.repeat(40)}${programme}`).introduction ?? []
    expect(many).toHaveLength(12)
    const long = read(`${head}${`${sentence.repeat(20)}\n\n`.repeat(6)}${programme}`).introduction ?? []
    expect(long.join('').length).toBeLessThanOrEqual(4000)
    expect(long).toHaveLength(2)
  })
})
