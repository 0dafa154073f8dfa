import { expect, test } from '../support/journey';
import { signInAs } from '../support/sign-in';

test('two forces of one joint policy stand beside each other, with the policy and every difference', async ({
  page,
}) => {
  await signInAs(page, 'chair');
  await page.goto('/police-powers/side-by-side?force=northshire&with=southshire&power=stop-search');
  await expect(page.getByRole('region', { name: 'The policy both work under' })).toContainText(
    'Northshire and Southshire joint body-worn video policy',
  );
  const found = page.getByRole('region', { name: 'Find rate' });
  await expect(found).toContainText(/No clear difference|percentage points higher|Not compared/);
  await expect(found.getByRole('figure')).toHaveCount(2);
  await expect(page.getByText('this is no ranking')).toBeVisible();
  await expect(page.getByText('counts to the nearest 5')).toBeVisible();
});

test('a force that cannot be set beside one’s own is refused in words, and one’s own is shown alone', async ({
  page,
}) => {
  await signInAs(page, 'chair');
  await page.goto('/police-powers/side-by-side?force=northshire&with=nowhere');
  await expect(page.getByText('so your own force is shown alone')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Find rate' }).getByRole('figure')).toHaveCount(1);
});
