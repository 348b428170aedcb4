import { describe, expect, it } from 'vitest'
import { RegistrationForm } from '../../../../shared/domain/registration/registration'
import {
  EmailAddress,
  findEmailFault,
  formatEmail,
  normaliseEmail,
} from '../../../../shared/domain/values/email-address'

describe('an e-mail address', () => {
  it.each([
    ['AMINA@EXAMPLE.ORG', 'amina@example.org'],
    ['amina@example.org.', 'amina@example.org'],
    ['amina@example.org;', 'amina@example.org'],
    ['amina@example.org,', 'amina@example.org'],
    ["'amina@example.org'", 'amina@example.org'],
    ['“amina@example.org”', 'amina@example.org'],
    ['<amina@example.org>', 'amina@example.org'],
    ['Amina <amina@example.org>;', 'amina@example.org'],
    ['mailto:amina@example.org', 'amina@example.org'],
    ['amina@example.org\u200b', 'amina@example.org'],
    ['\u200bamina@example.org', 'amina@example.org'],
    ['am\u00adina@example.org', 'amina@example.org'],
    ['amina@example.org\u00a0', 'amina@example.org'],
    ['\u2060amina@example.org', 'amina@example.org'],
    ['\ufeffamina@example.org', 'amina@example.org'],
    ['amina\u200c@example.org', 'amina@example.org'],
    ['\u200eamina@example.org\u200e', 'amina@example.org'],
    ['amina@example.org\t', 'amina@example.org'],
    ['amina\u201112@example.org', 'amina-12@example.org'],
    ['amina\uff20example.org', 'amina@example.org'],
    ['amina@example\u3002org', 'amina@example.org'],
    ['amina@exemple-télécom.org', 'amina@xn--exemple-tlcom-jhbb.org'],
    ['user@пример.рф', 'user@xn--e1afmkfd.xn--p1ai'],
    ['user@example.xn--p1ai', 'user@example.xn--p1ai'],
    ["o'brien@example.org", "o'brien@example.org"],
    ['a&b@example.org', 'a&b@example.org'],
    ['amina/ops@example.org', 'amina/ops@example.org'],
    ['amina+clinic@example.org', 'amina+clinic@example.org'],
  ])('%j is accepted as %s', (typed, address) => {
    expect(EmailAddress.safeParse(typed).data).toBe(address)
  })

  it.each([
    ['nobody', 'not-an-address'],
    ['', 'not-an-address'],
    ['a..b@example.org', 'not-an-address'],
    ['amina@example', 'domain-without-dot'],
    ['amina@-example.org', 'not-an-address'],
    ['amina@192.168.0.1', 'not-an-address'],
    [`${'x'.repeat(65)}@example.org`, 'not-an-address'],
    ['amina@example.org b@example.org', 'two-addresses'],
    ['amina@example.org/b@example.org', 'two-addresses'],
    ['пользователь@пример.рф', 'local-part-not-ascii'],
    ['أمينة@example.org', 'local-part-not-ascii'],
    ['josé@example.org', 'local-part-not-ascii'],
    ['amina@example.org\r\nBcc: b@example.org', 'two-addresses'],
    ['amina@example.org\r\nX: 1', 'not-an-address'],
  ])('%j is refused as %s', (typed, fault) => {
    expect(findEmailFault(normaliseEmail(typed))).toBe(fault)
  })

  it('is shown with a readable domain', () => {
    expect(formatEmail(normaliseEmail('amina@exemple-télécom.org'))).toBe('amina@exemple-télécom.org')
    expect(formatEmail('amina@example.org')).toBe('amina@example.org')
  })

  it('is cleaned at the registration form in the same way', () => {
    expect(RegistrationForm.shape.email.parse(' amina@exemple-télécom.org\u200b. ')).toBe(
      'amina@xn--exemple-tlcom-jhbb.org',
    )
  })
})
