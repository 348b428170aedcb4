import { describe, expect, it } from 'vitest'
import { suggestEmail } from '../../../../shared/domain/values/email-typo'

describe('an address with a typing error in its domain', () => {
  it.each([
    ['amina@gmial.com', 'amina@gmail.com'],
    ['amina@gmai.com', 'amina@gmail.com'],
    ['amina@gmaill.com', 'amina@gmail.com'],
    ['amina@gmail.con', 'amina@gmail.com'],
    ['amina@gmail.co', 'amina@gmail.com'],
    ['Amina.W+x@GMAL.COM', 'Amina.W+x@gmail.com'],
    ['lucia@hotmial.com', 'lucia@hotmail.com'],
    ['lucia@hotmail.fe', 'lucia@hotmail.fr'],
    ['moussa@yaho.fr', 'moussa@yahoo.fr'],
    ['moussa@outlok.com', 'moussa@outlook.com'],
    ['o@iclod.com', 'o@icloud.com'],
    ['o@yandex.rru', 'o@yandex.ru'],
  ])('%s was probably meant as %s', (typed, meant) => {
    expect(suggestEmail(typed)).toBe(meant)
  })

  it.each([
    'amina@gmail.com',
    'amina@ymail.com',
    'amina@mail.com',
    'amina@email.com',
    'amina@yahoo.fr',
    'amina@example.org',
    'amina@rura.rw',
    'amina@itu.int',
    'amina@qq.co',
    'amina@mail.ru',
    'amina@bank.gmail.example.org',
    'amina@gm.com',
    'amina',
    '@gmial.com',
    '',
  ])('%s is left alone', (typed) => {
    expect(suggestEmail(typed)).toBeNull()
  })
})
