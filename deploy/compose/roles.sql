-- Run once by the image of PostgreSQL, as its administrator, when the volume is new. The owner keeps the tables and is used
-- by `migrate` alone; bots and workers only use them. Neither may do anything else on the server.
\getenv owner_password OWNER_PASSWORD
\getenv use_password USE_PASSWORD
CREATE ROLE tabkeeper LOGIN PASSWORD :'owner_password';
CREATE ROLE tabkeeper_use LOGIN PASSWORD :'use_password';
CREATE DATABASE tabkeeper OWNER tabkeeper;
REVOKE ALL ON DATABASE tabkeeper FROM PUBLIC;
GRANT CONNECT ON DATABASE tabkeeper TO tabkeeper_use;
