export { EMERGENCY_ACTS } from './domain/emergency-acts.js';
export { EmergencyHttpModule } from './emergency.module.js';
export { emergencyEventTitles, emergencyProblemTexts } from './http/problem-texts.js';
