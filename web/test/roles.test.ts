import { expect, it } from 'vitest'
import { folded } from '../src/speaker/roles'

it('roles that differ in case and article alone are one, from the first time to the last', () => {
  const role = (role: string, first: string | null, last: string | null, country: string | null = 'XU') => ({ role, country, articles: 1, first, last })
  expect(
    folded([
      role('Harbour master', '2021-05', '2021-06'),
      role('the harbour master', '2020-01-03', '2021-07-01'),
      role('The Harbour Master', null, null),
      role('Harbour master', '2019', '2019', 'XV'),
      role('mayor', '2018', '2018'),
    ]),
  ).toEqual([
    { role: 'the harbour master', country: 'XU', articles: 3, first: '2020-01-03', last: '2021-07-01' },
    role('Harbour master', '2019', '2019', 'XV'),
    role('mayor', '2018', '2018'),
  ])
})
