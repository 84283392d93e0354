import {
  Apple,
  Banknote,
  Bitcoin,
  Building2,
  Car,
  ChartCandlestick,
  FileText,
  Gem,
  Landmark,
  type LucideIcon,
  Package,
  PawPrint,
  Plane,
  Receipt,
  Ship,
  ShieldX,
  Smartphone,
  Palette,
  House,
} from 'lucide-react';
import type { ReactElement } from 'react';
import { Icon } from '../../ui/icon.js';

const icons: Readonly<Record<string, LucideIcon>> = {
  cash: Banknote,
  'bank-balance': Landmark,
  'crypto-asset': Bitcoin,
  vehicle: Car,
  vessel: Ship,
  aircraft: Plane,
  jewellery: Gem,
  art: Palette,
  electronics: Smartphone,
  livestock: PawPrint,
  perishables: Apple,
  'forbidden-goods': ShieldX,
  'real-estate': House,
  securities: ChartCandlestick,
  'company-shares': Building2,
  claim: Receipt,
  documents: FileText,
};

interface ClassIconProps {
  readonly assetClass: string;
}

/** The sort of thing at a glance, always beside its words. */
export function ClassIcon({ assetClass }: ClassIconProps): ReactElement {
  return <Icon of={icons[assetClass] ?? Package} className="class-icon" />;
}
