import Activity from 'lucide/dist/esm/icons/activity.mjs';
import ClipboardList from 'lucide/dist/esm/icons/clipboard-list.mjs';
import CreditCard from 'lucide/dist/esm/icons/credit-card.mjs';
import FileText from 'lucide/dist/esm/icons/file-text.mjs';
import FlaskConical from 'lucide/dist/esm/icons/flask-conical.mjs';
import Folder from 'lucide/dist/esm/icons/folder.mjs';
import Pill from 'lucide/dist/esm/icons/pill.mjs';
import ScanText from 'lucide/dist/esm/icons/scan-text.mjs';
import ShieldAlert from 'lucide/dist/esm/icons/shield-alert.mjs';
import Stethoscope from 'lucide/dist/esm/icons/stethoscope.mjs';
import Syringe from 'lucide/dist/esm/icons/syringe.mjs';
import Users from 'lucide/dist/esm/icons/users.mjs';
import type { RecordClass } from '#protocol/fhir/classes';
import { Icon, type IconNodes } from './icon.tsx';

const icons: Partial<Record<RecordClass, IconNodes>> = {
  AllergyIntolerance: ShieldAlert,
  Condition: ClipboardList,
  MedicationRequest: Pill,
  MedicationStatement: Pill,
  MedicationAdministration: Pill,
  MedicationDispense: Pill,
  Medication: Pill,
  Immunization: Syringe,
  Procedure: ScanText,
  Encounter: Stethoscope,
  'Observation.laboratory': FlaskConical,
  'Observation.vital-signs': Activity,
  DiagnosticReport: FileText,
  DocumentReference: FileText,
  CareTeam: Users,
  FamilyMemberHistory: Users,
  Practitioner: Users,
  ImagingStudy: ScanText,
  Coverage: CreditCard,
  Claim: CreditCard,
  ExplanationOfBenefit: CreditCard,
};

export const ClassIcon = ({ name, size }: { name: RecordClass; size?: 'small' }) => (
  <Icon nodes={icons[name] ?? Folder} {...(size ? { size } : {})} />
);
