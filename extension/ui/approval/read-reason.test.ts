import { describe, expect, it } from 'vitest';
import { readReason } from './read-reason.ts';

const plain = { hard: false, long: false, pressing: false };

describe('the reason a page gives', () => {
  it.each([
    'Your visit about chest tightness on Wednesday',
    'We want to see your heart tests before your visit next week.',
    'Refill of your blood pressure medicine',
    'Vor Ihrem Termin am Mittwoch möchten wir Ihre Laborwerte sehen.',
    'Visit',
  ])('%s is shown as it is', (reason) => {
    expect(readReason(reason)).toEqual(plain);
  });

  it.each([
    'Longitudinal evaluation of cardiovascular comorbidities necessitates comprehensive documentation of your history.',
    'Authorization is requested to facilitate the coordination of multidisciplinary interventions.',
  ])('%s is hard', (reason) => {
    expect(readReason(reason)).toEqual({ ...plain, hard: true });
  });

  it.each([
    'Approve right now or your visit will be cancelled.',
    'URGENT: we need your whole chart',
    'You must share this to be seen',
    'If you do not share, we cannot help you',
    'Get a $50 gift card for your chart',
    'PLEASE SHARE EVERYTHING TODAY',
    'Please share it today!!',
  ])('%s presses', (reason) => {
    expect(readReason(reason).pressing).toBe(true);
  });

  it('a text of 200 letters in short words is long, and not hard', () => {
    const reason =
      'We will see you on Monday and we want to know how you have been in the last few months so that we can help you with the pain in your back and your legs and find out what may be wrong with you.';
    expect(readReason(reason)).toMatchObject({ long: true, pressing: false });
  });
});
