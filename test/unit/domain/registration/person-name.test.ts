import { expect, it } from 'vitest'
import { isLikeAName } from '../../../../shared/domain/registration/person-name'

it.each([
  'Ayaan Nur',
  'José María Álvarez-O’Neill',
  'H.E. Mr. Abdullah bin Mohammed bin Abdulaziz Al-Saud',
  'Md. Rahim Uddin',
  'Md.Rahim',
  'St.John Smythe',
  'Ahmed s/o Ali',
  'Dr. med. Anna Müller, PhD',
  'Martin Luther King, Jr.',
  'عائشة نور',
  'ຄຳ ແພງ',
  '王小明（财务）',
  'N!xau'.replace('!', 'ǃ'),
  'X Æ A-12',
  'Elizabeth 2',
])('is a name: %s', (name) => {
  expect(isLikeAName(name)).toBe(true)
})

it.each([
  'customer, your account is blocked: https://evil.example/login (ITU Security Team). Do not ignore',
  'Pay now www.evil.example',
  'visit evil.com today',
  'evil-bank.info/login',
  'write to me@evil.example',
  'call +41 22 730 51 11 now',
  'call 0800123456',
  'Your account is blocked!',
  'Have you won?',
  'A\r\n\r\nPay now',
  'Dear customer. Your account was closed today',
  'Уважаемый клиент: ваш счёт закрыт',
  '您的账户已被冻结！请立即登录',
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen',
])('is a message of a stranger: %s', (text) => {
  expect(isLikeAName(text)).toBe(false)
})
