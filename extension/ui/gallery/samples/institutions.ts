import type { AskerView } from '../../../messages/views.ts';

/** Invented places. */
export const lakeview: AskerView = {
  name: 'Lakeview Cardiology',
  place: 'Madison, Wisconsin',
  kind: 'clinic',
  origin: 'https://portal.lakeview.example',
  verified: true,
  timesShared: 2,
  keepsStorage: false,
};

export const riverside: AskerView = {
  name: 'Riverside General',
  place: 'Madison, Wisconsin',
  kind: 'hospital',
  origin: 'https://my.riverside.example',
  verified: true,
  timesShared: 0,
  keepsStorage: true,
};

export const longName: AskerView = {
  ...lakeview,
  name: 'The Northwestern Regional Centre for Comprehensive Cardiovascular and Thoracic Medicine of Saint Bartholomew',
  place: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, Wales',
  origin: 'https://patients.northwestern-regional-comprehensive-cardiovascular-medicine.example',
};

export const stranger: AskerView = {
  name: 'https://free-health-check.example',
  place: '',
  kind: 'clinic',
  origin: 'https://free-health-check.example',
  verified: false,
  problem: 'NOT_ACCREDITED',
  timesShared: 0,
  keepsStorage: false,
};
